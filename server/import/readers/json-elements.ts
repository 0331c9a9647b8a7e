import { pipeline, Readable } from 'node:stream';
import { pick } from 'stream-json/filters/pick.js';
import { streamArray } from 'stream-json/streamers/stream-array.js';
import type { ReadContext } from '../reader';

/** One element of a JSON array, with its JSON pointer. */
export interface JsonElement {
  pointer: string;
  value: unknown;
}

interface Element {
  key: number;
  value: unknown;
}

const WHOLE_VALUES = { streamValues: false };

/**
 * The elements of the array that a JSON document is, or that stands in it under `name`.
 * A document that stops short or is no JSON is told as a fault and ends the reading: then it returns false.
 */
export async function* jsonElements(
  input: Readable,
  { name, context }: { name: string; context: ReadContext },
): AsyncGenerator<JsonElement, boolean> {
  const isArray = context.file.text.trimStart().startsWith('[');
  const elements = isArray ? streamArray.withParserAsStream(WHOLE_VALUES) : streamArray.asStream();
  const picked = isArray ? [] : [pick.withParserAsStream({ ...WHOLE_VALUES, filter: name })];
  const source = { fault: null as unknown };
  const bytes = Readable.from(chunksOf(input, source), { objectMode: false });
  // Told by the last of them, which is destroyed with the fault.
  pipeline([bytes, ...picked, elements], () => undefined);
  let pointer = isArray ? '' : `/${name}`;
  try {
    for await (const { key, value } of elements as AsyncIterable<Element>) {
      pointer = `${isArray ? '' : `/${name}`}/${key}`;
      yield { pointer, value };
    }
    return true;
  } catch (cause) {
    if (source.fault !== null) throw source.fault;
    const detail = `somewhere after this element the file is no JSON any more (${(cause as Error).message}): it was cut short or damaged. Fetch it again and import the whole file`;
    context.fault({ line: null, field: pointer, value: '', detail });
    return false;
  } finally {
    input.destroy();
  }
}

/** The chunks of a file, with its own fault kept apart from those that whoever reads it meets. */
async function* chunksOf(input: Readable, source: { fault: unknown }): AsyncGenerator<Buffer> {
  const chunks = input[Symbol.asyncIterator]();
  const next = () =>
    chunks.next().catch((fault: unknown) => {
      source.fault = fault;
      throw fault;
    });
  try {
    for (let chunk = await next(); !chunk.done; chunk = await next()) yield chunk.value;
  } finally {
    input.destroy();
  }
}
