import { createElement, type ReactNode } from 'react';
import type { Report } from '#api/report';
import { svgIn } from '../../../client/drawn/svg';
import type { XmlElement } from '../../../client/drawn/xml';
import { beginsPage } from '../pictures/fit';
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
      <p className="small how">
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
  const { name, figures, drawn, leftOut } = picture;
  const [first] = figures;
  const last = figures.length - 1;
  return (
    <section className={first && beginsPage(first) ? 'large' : undefined}>
      {figures.map((figure, place) => (
        <OneFigure
          key={`${place} ${figure.language}`}
          {...{ figure, name }}
          above={place === 0 ? <PictureHeading name={name} /> : null}
          below={place === last ? <HowMuch {...{ drawn, leftOut }} /> : null}
        />
      ))}
      {last < 0 ? <HowMuch {...{ drawn, leftOut }} /> : null}
    </section>
  );
}

function PictureHeading({ name }: Pick<Pictured, 'name'>) {
  return (
    <h3>
      <Own of={`picture.${name}`} />
    </h3>
  );
}

function HowMuch({ drawn, leftOut }: Pick<Pictured, 'drawn' | 'leftOut'>) {
  return (
    <p className="small">
      <Own of={leftOut > 0 ? 'picture.part' : 'picture.whole'} values={{ drawn, leftOut }} />
    </p>
  );
}

interface FigureProps {
  figure: Figure;
  name: Pictured['name'];
  above: ReactNode;
  below: ReactNode;
}

/** A drawing with what stands above and below it, on a page that is turned where it is wide. */
function OneFigure({ figure: { drawn, fit, language }, name, above, below }: FigureProps) {
  const { say, report, nameOf } = useTelling();
  const label = say[language]('picture.alt', {
    ...{ picture: say[language](`picture.${name}`), name: nameOf(report.subject.id, language) },
    ...{ parties: drawn.nodes.length, ties: drawn.edges.length },
  });
  return (
    <div className={fit.isTurned ? 'picture turned' : 'picture'}>
      {above}
      <div lang={language}>
        <Drawing of={svgIn(drawn, { scale: fit.scale, label })} />
      </div>
      {below}
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
