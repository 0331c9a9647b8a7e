import type { Reader } from '../reader';
import { entityFromJson, entityFromRow } from './gleif/entity';
import { entityRows } from './gleif/entity-rows';
import { exceptionFromJson, exceptionFromRow, exceptionId, exceptionRows } from './gleif/exception';
import { isLei, NO_LEI } from './gleif/known-by-lei';
import { gleifReader, isGleifJson } from './gleif/records';
import {
  relationshipFromJson,
  relationshipFromRow,
  relationshipId,
  relationshipRows,
} from './gleif/relationship';

/** The columns are many and GLEIF adds to them: those of its own groups are known. */
const isKnown = (column: string) =>
  /^(LEI|DeletedAt|ConformityFlag|(Entity|Registration|Relationship|Exception|Extension|gleif)[.:].+)$/.test(
    column,
  );
const headerOf = (text: string) => (text.split(/\r?\n/, 1)[0] ?? '').replaceAll('"', '');

export const gleifEntities: Reader = gleifReader({
  format: 'gleif',
  title: 'GLEIF level 1: LEI records',
  recognises: ({ text }) =>
    headerOf(text).startsWith('LEI,Entity.LegalName,') ||
    isGleifJson(text, [/"LEI"/, /"Entity"/, /"LegalName"/]),
  columns: { required: ['LEI', 'Entity.LegalName', 'Entity.LegalAddress.Country'], isKnown },
  fromRow: entityFromRow,
  fromJson: entityFromJson,
  upstream: ({ lei, name, deletedAt }) => {
    if (!isLei(lei)) return { fault: NO_LEI, value: lei };
    if (name.text !== '' || deletedAt !== '') return { id: lei, deletedAt };
    return { fault: 'this record has no legal name. Fetch the file again', value: lei };
  },
  rows: entityRows,
});

export const gleifRelationships: Reader = gleifReader({
  format: 'gleif-rr',
  title: 'GLEIF level 2: relationships',
  recognises: ({ text }) =>
    headerOf(text).startsWith('Relationship.StartNode.NodeID,') ||
    isGleifJson(text, [/"Relationship"/, /"StartNode"/, /"EndNode"/]),
  columns: {
    required: [
      ...['Relationship.StartNode.NodeID', 'Relationship.EndNode.NodeID'],
      ...['Relationship.RelationshipType', 'Relationship.RelationshipStatus'],
      ...['Relationship.Period.1.startDate', 'Relationship.Period.1.endDate'],
      ...['Relationship.Period.1.periodType', 'Registration.RegistrationStatus'],
    ],
    isKnown,
  },
  fromRow: relationshipFromRow,
  fromJson: relationshipFromJson,
  upstream: (read) => {
    const wrong = [read.child, read.parent].find((lei) => !isLei(lei));
    if (wrong !== undefined) return { fault: NO_LEI, value: wrong };
    return { id: relationshipId(read), deletedAt: read.deletedAt };
  },
  rows: relationshipRows,
});

export const gleifExceptions: Reader = gleifReader({
  format: 'gleif-repex',
  title: 'GLEIF level 2: reporting exceptions',
  recognises: ({ text }) =>
    headerOf(text).startsWith('LEI,Exception.Category,') ||
    isGleifJson(text, [/"LEI"/, /"ExceptionCategory"/]),
  columns: { required: ['LEI', 'Exception.Category', 'Exception.Reason.1'], isKnown },
  fromRow: exceptionFromRow,
  fromJson: exceptionFromJson,
  upstream: (read) => {
    if (!isLei(read.lei)) return { fault: NO_LEI, value: read.lei };
    if (/^(DIRECT|ULTIMATE)_/.test(read.category)) {
      return { id: exceptionId(read), deletedAt: read.deletedAt };
    }
    return {
      fault: 'no category of exception is given here. Fetch the file again',
      value: read.lei,
    };
  },
  rows: exceptionRows,
});
