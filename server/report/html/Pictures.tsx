import { createElement, type ReactNode } from 'react';
import type { Report } from '#api/report';
import { svgIn } from '../../../client/drawn/svg';
import type { XmlElement } from '../../../client/drawn/xml';
import type { Figure, Pictured } from '../pictures/pictures';
import { TieTable } from './parts/Ties';
import { Each, Own, useTelling } from './parts/words';

/** What is drawn of the report, each with how much of it is not drawn; then the same as tables, so that no table parts two pictures. */
export function Pictures() {
  const { pictures, report } = useTelling();
  if (pictures.length === 0) {
    return (
      <p>
        <Own of="picture.none" />
      </p>
    );
  }
  return (
    <>
      <p className="small">
        <Own of="picture.how" />
      </p>
      {pictures.map((picture) => (
        <OnePicture key={picture.name} picture={picture} />
      ))}
      {pictures.map(({ name, ties }) => (
        <TieTable
          key={name}
          {...{ ties, addresses: addressesIn(report) }}
          caption={<Each of={(say) => say('picture.table', { picture: say(`picture.${name}`) })} />}
        />
      ))}
    </>
  );
}

function OnePicture({ picture }: { picture: Pictured }) {
  const { languages } = useTelling();
  const { name, pages, drawn, leftOut } = picture;
  const figures = pages.flatMap((page, place) =>
    languages.flatMap((language) => {
      const figure = page[language];
      return figure ? [{ figure, language, place }] : [];
    }),
  );
  return (
    <section>
      {figures.map(({ figure, language, place }, at) => (
        <OneFigure key={`${place} ${language}`} {...{ figure, name, language }}>
          {at === 0 ? (
            <h3>
              <Own of={`picture.${name}`} />
            </h3>
          ) : null}
        </OneFigure>
      ))}
      <p className="small">
        <Own of={leftOut > 0 ? 'picture.part' : 'picture.whole'} values={{ drawn, leftOut }} />
      </p>
    </section>
  );
}

interface FigureProps {
  figure: Figure;
  name: Pictured['name'];
  language: 'en' | 'zh';
  children: ReactNode;
}

/** A drawing with its heading, on a page that is turned where it is wide. */
function OneFigure({ figure: { drawn, fit }, name, language, children }: FigureProps) {
  const { say, report, nameOf } = useTelling();
  const label = say[language]('picture.alt', {
    ...{ picture: say[language](`picture.${name}`), name: nameOf(report.subject.id, language) },
    ...{ parties: drawn.nodes.length, ties: drawn.edges.length },
  });
  return (
    <div className={fit.isTurned ? 'picture turned' : 'picture'} lang={language}>
      {children}
      <Drawing of={svgIn(drawn, { scale: fit.scale, label })} />
    </div>
  );
}

/** A drawing as elements of the page: its texts are texts. */
function Drawing({ of: { name, attributes, inner } }: { of: XmlElement }): ReactNode {
  const named = Object.entries(attributes).map(([key, value]) => [propertyOf(key), value]);
  const children = inner.map((one) =>
    typeof one === 'string' ? one : createElement(Drawing, { of: one }),
  );
  return createElement(name, Object.fromEntries(named), ...children);
}

/** `stroke-width` is `strokeWidth` here; `aria-label` stays. */
function propertyOf(attribute: string): string {
  if (attribute.startsWith('aria-')) return attribute;
  return attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function addressesIn({ paths }: Report) {
  return paths.flatMap(({ hops }) =>
    hops.flatMap(({ address }) => (address === null ? [] : [address])),
  );
}
