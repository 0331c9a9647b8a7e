/** Operators after which something is painted: fills and strokes of a path, shadings, and objects of their own. */
const PAINTS = /(?:^|\s)(?:f|F|f\*|S|s|B|B\*|b|b\*|sh|Do)$/;
const BEGINS_PATH = /(?:^|\s)(?:m|re)$/;
const CLIPS = /(?:^|\s)n$/;

/**
 * The content of a page with everything in it that is no content marked as such: lines, grounds, the foot. It goes by
 * lines, which is how Chromium writes: an operator ends one, and no text holds a line break.
 */
export function withArtifacts(content: string): string {
  const out: string[] = [];
  let depth = 0;
  let unit: string[] | null = null;
  const close = (end: 'artifact' | 'as it was') => {
    const lines = unit ?? [];
    out.push(...(end === 'artifact' ? ['/Artifact BMC', ...lines, 'EMC'] : lines));
    unit = null;
  };
  for (const line of content.split('\n')) {
    if (/\b(?:BDC|BMC)$/.test(line)) {
      if (unit) close('as it was');
      depth += 1;
      out.push(line);
    } else if (line === 'EMC') {
      depth -= 1;
      out.push(line);
    } else if (depth > 0) out.push(line);
    else if (unit === null && (line === 'BT' || BEGINS_PATH.test(line))) unit = [line];
    else if (unit === null && PAINTS.test(line)) {
      unit = [line];
      close('artifact');
    } else if (unit === null) out.push(line);
    else {
      unit.push(line);
      const isText = unit[0] === 'BT';
      if (isText ? line === 'ET' : PAINTS.test(line)) close('artifact');
      else if (!isText && CLIPS.test(line)) close('as it was');
    }
  }
  if (unit) close('as it was');
  return out.join('\n');
}
