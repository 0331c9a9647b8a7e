/** Statements of BODS 0.4 with as little said as will do. `over` says the rest. */

type Said = { [field: string]: unknown };

let statements = 0;

function statement(recordType: string, recordId: string, recordDetails: Said, over: Said) {
  statements += 1;
  return {
    statementId: `statement-of-a-test-file-${String(statements).padStart(10, '0')}`,
    declarationSubject: recordId,
    statementDate: '2024-01-01',
    recordId,
    recordType,
    recordDetails: { isComponent: false, ...recordDetails },
    ...over,
  };
}

export function entity(recordId: string, details: Said = {}, over: Said = {}) {
  const entityType = { type: 'registeredEntity' };
  return statement('entity', recordId, { entityType, name: recordId, ...details }, over);
}

export function person(recordId: string, details: Said = {}, over: Said = {}) {
  const names = [{ type: 'legal', fullName: recordId }];
  return statement('person', recordId, { personType: 'knownPerson', names, ...details }, over);
}

/** `from` holds the interests in `to`. */
export function relationship(
  [from, to]: readonly [unknown, unknown],
  interests: readonly Said[],
  over: Said & { recordId?: string; details?: Said } = {},
) {
  const { details, recordId = `${from}-${to}`, ...more } = over;
  const ends = { interestedParty: from, subject: to };
  return statement('relationship', recordId, { ...ends, interests, ...details }, more);
}

export function lines(...said: readonly unknown[]): string {
  return said.map((one) => `${JSON.stringify(one)}\n`).join('');
}
