import { Problem } from '../../server/problems';

/** The refusal that this ends in; a success or a fault of another kind fails the test. */
export async function refusal(work: Promise<unknown>): Promise<Problem> {
  try {
    await work;
  } catch (fault) {
    if (fault instanceof Problem) return fault;
    throw fault;
  }
  throw new Error('it was not refused');
}
