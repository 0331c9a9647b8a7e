import { renderToStaticMarkup } from 'react-dom/server';
import type { OpenApiDocument } from './openapi';

/** The reading page of the API: plain HTML, no script, nothing from outside. */
export function docsPage(document: OpenApiDocument): string {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods ?? {}).map(([method, operation]) => ({ path, method, operation })),
  );
  const page = (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Tracehold API</title>
        <link rel="stylesheet" href="/api/docs.css" />
      </head>
      <body>
        <h1>Tracehold API</h1>
        <p>{document.info.description}</p>
        <p>
          Version {document.info.version}. The same as <a href="/api/openapi.json">OpenAPI 3.1</a>.
          Refusals are <code>application/problem+json</code> (RFC 9457) and point at what is wrong.
        </p>
        {operations.map(({ path, method, operation }) => (
          <Operation key={`${method} ${path}`} {...{ path, method, operation }} />
        ))}
        <h2>Shapes</h2>
        {Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => (
          <details key={name} id={name}>
            <summary>{name}</summary>
            <Schema schema={schema} />
          </details>
        ))}
      </body>
    </html>
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}

interface OperationProps {
  path: string;
  method: string;
  operation: unknown;
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: unknown;
}

interface Described {
  summary?: string;
  parameters?: Parameter[];
  requestBody?: { content?: { [type: string]: { schema?: unknown } } };
  responses?: { 200?: { content?: { [type: string]: { schema?: unknown } } } };
}

function Operation({ path, method, operation }: OperationProps) {
  const { summary, parameters = [], requestBody, responses } = operation as Described;
  const body = requestBody?.content?.['application/json']?.schema;
  return (
    <section>
      <h2>
        <code>
          {method.toUpperCase()} /api{path}
        </code>
      </h2>
      <p>{summary}</p>
      {parameters.length > 0 && <Parameters parameters={parameters} />}
      {body !== undefined && (
        <details open>
          <summary>Body</summary>
          <Schema schema={body} />
        </details>
      )}
      <details>
        <summary>Answer</summary>
        <Schema schema={responses?.[200]?.content?.['application/json']?.schema} />
      </details>
    </section>
  );
}

function Parameters({ parameters }: { parameters: readonly Parameter[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th>Parameter</th>
          <th>In</th>
          <th>Needed</th>
          <th>Form</th>
        </tr>
      </thead>
      <tbody>
        {parameters.map(({ name, in: place, required, description, schema }) => (
          <tr key={name}>
            <td>
              <code>{name}</code>
            </td>
            <td>{place}</td>
            <td>{required ? 'yes' : 'no'}</td>
            <td>
              {description} <code>{JSON.stringify(schema)}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Schema({ schema }: { schema: unknown }) {
  return <pre>{JSON.stringify(schema, null, 2)}</pre>;
}
