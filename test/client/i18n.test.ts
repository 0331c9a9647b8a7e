import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Limit } from '#api/coverage';
import { PathKind } from '#api/exposure';
import { PartyName } from '#api/party';
import { RegimeBrief, RuleStatus } from '#api/regimes';
import { HitReason } from '#api/search';
import {
  AddressRole,
  ControlType,
  DirectOrIndirect,
  LinkType,
  OwnsClass,
  SupplyState,
  Tenure,
  TieType,
} from '#api/ties';
import { PartyKind, Status } from '#api/values';
import { Basis, Verdict } from '#api/verdict';
import en from '../../client/i18n/en.json';
import zh from '../../client/i18n/zh.json';
import { REASONS } from '../../server/ownership/assessment';
import { PROBLEMS } from '../../server/problems';
import { filesIn, textsIn } from '../support/code';

function keysOf(words: object, before = ''): string[] {
  return Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'string' ? [`${before}${name}`] : keysOf(value, `${before}${name}.`),
  );
}

function textOf(words: object, key: string): string {
  return String(key.split('.').reduce((at: unknown, name) => Object(at)[name], words));
}

const keys = new Set(keysOf(en));
const has = (key: string) => keys.has(key) || keys.has(`${key}_other`);

const client = join(import.meta.dirname, '../../client');
const code = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join(client, name), 'utf8'))
  .join('\n');

/** Every flag that a regime of ours, or the facts themselves, can raise. */
function flagsOfRegimes(): string[] {
  const folder = join(import.meta.dirname, '../../server/ownership');
  const texts = ['regimes', 'flags'].flatMap((name) =>
    readdirSync(join(folder, name)).map((file) => readFileSync(join(folder, name, file), 'utf8')),
  );
  const codes = texts.flatMap((text) => text.match(/\b[A-Z]+(_[A-Z0-9]+)+(?=["'])/g) ?? []);
  return [...new Set(codes)];
}

test('English and Chinese have the same words', () => {
  expect(keysOf(zh).sort()).toEqual(keysOf(en).sort());
});

test.each([...keys])('%s is filled in with the same values in both languages', (key) => {
  const blanks = (text: string) => text.match(/{{\w+}}/g)?.sort() ?? [];
  expect(textOf(zh, key)).not.toBe('');
  expect(blanks(textOf(zh, key))).toEqual(blanks(textOf(en, key)));
});

test('every word that the page asks for is there', () => {
  const asked = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key = '']) => key);
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter((key) => !has(key))).toEqual([]);
});

test('every refusal has a title and says what to do', () => {
  const types = Object.keys(PROBLEMS);
  expect(types.filter((type) => !has(`problem.${type}`) || !has(`toDo.${type}`))).toEqual([]);
});

test.each([
  ['status', Status.options],
  ['kind', PartyKind.options],
  ['tie', TieType.options],
  ['verb', TieType.options],
  ['class', OwnsClass.options],
  ['control', ControlType.options],
  ['direct', DirectOrIndirect.options],
  ['supply', SupplyState.options],
  ['addressRole', AddressRole.options],
  ['tenure', Tenure.options],
  ['link', LinkType.options],
  ['pathKind', PathKind.options],
  ['pathKindShort', PathKind.options],
  ['limit', Limit.shape.code.options],
  ['found', HitReason.shape.code.options],
  ['nameType', PartyName.shape.type.options],
  ['verdict', Verdict.options],
  ['verdict.basis', Basis.options],
  ['verdict.maybeBasis', Basis.options],
  ['verdict.ruleIs', RuleStatus.options],
  ['verdict.aggregationIs', RegimeBrief.shape.aggregation.options],
  ['reason', REASONS],
  ['flag', flagsOfRegimes()],
] as const)('every %s on the wire has its word', (prefix, values) => {
  expect(values.filter((value) => !has(`${prefix}.${value}`))).toEqual([]);
});

/** Names and codes are the same in every language. */
const NAMES = /^(· )?(Trace|hold|Tracehold|Neo4j|CN)$/;

test('no text of the page stands in its code: each is a word of both languages', () => {
  const found = filesIn('client', ['.tsx']).flatMap((file) =>
    textsIn(file).map((text) => `${file.path}: ${text}`),
  );
  expect(found.filter((text) => !NAMES.test(text.split(': ')[1] ?? ''))).toEqual([]);
});

test.each([
  ['between tags', '<p>Hello</p>'],
  ['in braces', "<p>{'Hello'}</p>"],
  ['in a choice', "<p>{a ? 'Hello' : null}</p>"],
  ['after a condition', "<p>{a && 'Hello'}</p>"],
  ['in a template', ['<p>{`Hello $', '{a}`}</p>'].join('')],
  ['in a label', '<p aria-label="Hello" />'],
  ['in a title', "<p title={'Hello'} />"],
  ['in a placeholder', '<input placeholder="Hello" />'],
])('a text %s is found', (_, text) => {
  expect(textsIn({ path: 'client/x.tsx', text })).toEqual(['Hello']);
});

test.each([
  '<p className="plain" key="a">{t(\'a.b\')}</p>',
  "<p>{kind === 'path' ? t('a') : null} · → {'—'}</p>",
  "<p aria-label={t('a')} />",
])('%s says nothing in a language of its own', (text) => {
  expect(textsIn({ path: 'client/x.tsx', text })).toEqual([]);
});
