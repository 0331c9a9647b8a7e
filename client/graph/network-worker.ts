import { forcePlaces, type Network } from './forces';

/** Runs beside the page: a network comes in, the places of its nodes go out. */
addEventListener('message', ({ data }: MessageEvent<Network>) => postMessage(forcePlaces(data)));
