import { createElement, Fragment, type ReactNode } from 'react';
import type { Report } from '#api/report';
import { svgIn } from '../../../../client/drawn/svg';
import type { XmlElement } from '../../../../client/drawn/xml';
import type { Figure, Pictured } from '../../pictures/pictures';
import { TieTable } from '../parts/Ties';
import { Each, Own, useTelling } from '../parts/words';

/** What is drawn of the report, each with how much of it is not drawn, and the same as tables, which fill the pages below. */
export function Pictures() {
  const { pictures } = useTelling();
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
      {inOrder(pictures).map(({ drawing, tables }) => (
        <Fragment key={drawing.name}>
          <OnePicture picture={drawing} />
          {tables.map((picture) => (
            <Ties key={picture.name} picture={picture} />
          ))}
        </Fragment>
      ))}
    </>
  );
}

/** After a picture come its table and those that waited. Before a turned page they wait: alone they would leave theirs empty. */
function inOrder(pictures: readonly Pictured[]) {
  let waiting: Pictured[] = [];
  return pictures.map((drawing, place) => {
    const isTurnedNext = pictures[place + 1]?.figures[0]?.fit.isTurned ?? false;
    const tables = [...waiting, drawing];
    waiting = isTurnedNext ? tables : [];
    return { drawing, tables: isTurnedNext ? [] : tables };
  });
}

function OnePicture({ picture }: { picture: Pictured }) {
  const { name, figures, drawn, leftOut } = picture;
  const last = figures.length - 1;
  return (
    <section>
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

function Ties({ picture: { name, ties } }: { picture: Pictured }) {
  const { report } = useTelling();
  return (
    <TieTable
      {...{ ties, addresses: addressesIn(report) }}
      caption={<Each of={(say) => say('picture.table', { picture: say(`picture.${name}`) })} />}
    />
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
