import type { SceneView } from '../stage/use-scene';

/** What a twin of the picture in text needs: the same picture, and the same that can be done. */
export interface TwinProps {
  view: SceneView;
  selected: string | null;
  onSelect: (id: string) => void;
  onOpen: (id: string) => void;
  onMenu: (id: string, at: { x: number; y: number }) => void;
}
