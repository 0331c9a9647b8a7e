/** The lines of an answer, each as soon as it is whole. */
export async function* linesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest: string[] = [];
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    const [first = '', ...others] = part.value.split('\n');
    const last = others.pop();
    rest.push(first);
    if (last === undefined) continue;
    yield rest.join('');
    yield* others;
    rest = [last];
  }
}
