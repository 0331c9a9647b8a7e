/** Fields of a record that nobody reads: what a publisher adds, or what a later version of the standard calls otherwise. */
export function unreadFields(said: unknown, read: unknown, at = ''): string[] {
  if (!isObject(said) || !isObject(read)) return [];
  return Object.keys(said).flatMap((field) => {
    const path = at === '' ? field : `${at}.${field}`;
    if (!(field in read)) return [path];
    return field === 'recordDetails' ? unreadFields(said[field], read[field], path) : [];
  });
}

function isObject(value: unknown): value is { [field: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
