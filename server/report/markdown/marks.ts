export function heading(text: string): string[] {
  return ['', `## ${text}`, ''];
}

export function items(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return ['', `**${title}**`, '', ...lines.map((line) => `- ${plain(line)}`)];
}

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)];
}

/** A text that Markdown takes for nothing else. */
export function plain(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+!|<>~]/g, '\\$&').replaceAll(/\s+/g, ' ');
}
