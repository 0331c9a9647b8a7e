import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A file of the tree: its path from the root, with forward slashes, and what is in it. */
export interface CodeFile {
  path: string;
  text: string;
}

/** The files below a folder whose names end in one of these, in the order of their paths. */
export function filesIn(folder: string, endings: readonly string[]): CodeFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: textOf(path) }));
}

export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** What a file imports, types included: a path of the tree without its ending, or the name of a package. */
export function importsOf({ path, text }: CodeFile): string[] {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles.map(({ fileName }) => {
    if (fileName.startsWith('#api/')) return fileName.replace('#api/', 'server/api/');
    if (fileName.startsWith('.')) return normalize(join(dirname(path), fileName));
    return fileName;
  });
}

/** Every name that a file uses as `object.property`, and every property of a JSX element. */
export function propertiesIn({ path, text }: CodeFile): string[] {
  const found: string[] = [];
  visit(parsed(path, text), (node) => {
    if (ts.isPropertyAccessExpression(node))
      found.push(`${node.expression.getText()}.${node.name.text}`);
    if (ts.isJsxAttribute(node)) found.push(`jsx.${node.name.getText()}`);
  });
  return found;
}

/** The texts between quotes of every kind. */
export function stringsIn({ path, text }: CodeFile): string[] {
  const found: string[] = [];
  visit(parsed(path, text), (node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) found.push(node.text);
  });
  return found;
}

const SPOKEN = /^(aria-label|aria-description|aria-roledescription|title|placeholder|alt|label)$/;

/** Texts of a page that stand in its code: between tags, and in attributes that are read or shown. */
export function textsIn({ path, text }: CodeFile): string[] {
  const found: string[] = [];
  const said = (words: string) => /\p{L}/u.test(words) && found.push(words.trim());
  visit(parsed(path, text), (node) => {
    if (ts.isJsxText(node)) said(node.text);
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent))
      spokenIn(node.expression, said);
    if (ts.isJsxAttribute(node) && SPOKEN.test(node.name.getText())) {
      const value = node.initializer;
      spokenIn(value && ts.isJsxExpression(value) ? value.expression : value, said);
    }
  });
  return found;
}

/** What an expression may come out as, where that is a text that stands in it. */
function spokenIn(value: ts.Node | undefined, said: (words: string) => unknown): void {
  if (value === undefined) return;
  if (ts.isStringLiteralLike(value)) said(value.text);
  if (ts.isTemplateExpression(value)) {
    said(
      [value.head, ...value.templateSpans.map(({ literal }) => literal)]
        .map(({ text }) => text)
        .join(''),
    );
  }
  if (ts.isParenthesizedExpression(value)) spokenIn(value.expression, said);
  if (ts.isConditionalExpression(value)) {
    for (const branch of [value.whenTrue, value.whenFalse]) spokenIn(branch, said);
  }
  if (ts.isBinaryExpression(value))
    for (const side of [value.left, value.right]) {
      if (value.operatorToken.kind !== ts.SyntaxKind.EqualsEqualsEqualsToken) spokenIn(side, said);
    }
}

function parsed(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}
