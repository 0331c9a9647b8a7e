/** A string of the file, or a number that stands outside of strings. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const PLAIN = /^[-.\d]+$/;
const KEPT_DIGITS = 15;

/**
 * JSON whose long numbers keep their digits: `49.999999999999999999` would become 50, and a verdict with it. Such a
 * number comes as `{numeral}`. Throws a SyntaxError as JSON.parse does.
 */
export function exactJson(text: string): unknown {
  const data: unknown = JSON.parse(text);
  const long = (token: string) => PLAIN.test(token) && digitsOf(token) > KEPT_DIGITS;
  if (!text.match(TOKEN)?.some(long)) return data;
  return JSON.parse(
    text.replace(TOKEN, (token) => (long(token) ? `{"numeral":"${token}"}` : token)),
  );
}

function digitsOf(token: string): number {
  return token.replaceAll(/\D/g, '').length;
}
