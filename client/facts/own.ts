/** The number of the own fact that a party, a tie, a claim or a source is of; null of what a dataset says. */
export function numberOf(id: string | null): number | null {
  const [, number] = /^own:(\d{1,15})(~|$)/.exec(id ?? '') ?? [];
  return number === undefined ? null : Number(number);
}
