import type { RegimeVerdict } from '#api/verdict';
import { useWords } from '../i18n/use-words';
import type { Cited } from '../proof/cited';
import { shareText } from '../share';
import { partyIn } from '../ui/names';
import { Section } from '../ui/Section';
import { VerdictBadge } from './VerdictBadge';
import { VerdictLink } from './VerdictLink';

interface Props {
  verdict: RegimeVerdict;
  cited: Cited;
}

/** The verdict asked otherwise, what nobody names, and, apart from the rule, the economic interest. */
export function Rest({ verdict, cited }: Props) {
  const { t } = useWords();
  return (
    <div className="rest">
      <Section title={t('verdict.rest')}>
        <Variants verdict={verdict} cited={cited} />
      </Section>
      <Section title={t('verdict.undisclosed')}>
        <Undisclosed verdict={verdict} cited={cited} />
      </Section>
      <Section title={t('verdict.economic')}>
        <Economic verdict={verdict} />
      </Section>
    </div>
  );
}

function Variants({ verdict: { variants, basis }, cited }: Props) {
  const { t } = useWords();
  const source = (id: string) =>
    cited.ties.find((tie) => tie.source.id === id)?.source.title ?? id.replace(/^source:/, '');
  return (
    <ul className="variants">
      {(['certainOnly', 'onDisclosed', 'withUndisclosed'] as const).map((name) => (
        <li key={name}>
          {t(`verdict.variant.${name}`)}{' '}
          <VerdictBadge verdict={variants[name]} basis={basis} short />
        </li>
      ))}
      {variants.bySource.map((one) => (
        <li key={one.source}>
          <bdi>{t('verdict.bySource', { source: source(one.source) })}</bdi>{' '}
          <VerdictBadge verdict={one.verdict} basis={basis} short />
        </li>
      ))}
      {variants.sourcesLeftOut > 0 ? (
        <li>{t('verdict.sourcesLeftOut', { count: variants.sourcesLeftOut })}</li>
      ) : null}
    </ul>
  );
}

function Undisclosed({ verdict: { undisclosed }, cited }: Props) {
  const { t } = useWords();
  if (undisclosed.length === 0) return <p className="meta">{t('verdict.noUndisclosed')}</p>;
  return (
    <ul className="variants">
      {undisclosed.map((part) => (
        <li key={part.company + part.class}>
          <VerdictLink party={partyIn(cited.parties, part.company)} />:{' '}
          {t('verdict.partOf', {
            share: shareText({ ...part, open: 'none' }),
            class: t(`verdict.class.${part.class}`),
          })}{' '}
          <span className="meta">
            {part.wholly ? `${t('verdict.wholly')} · ` : null}
            {t(part.dispersed ? 'verdict.dispersed' : 'verdict.notDispersed')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Economic({ verdict: { economicInterest } }: Pick<Props, 'verdict'>) {
  const { t, say } = useWords();
  return (
    <>
      <p className="meta">{t('verdict.economicNote')}</p>
      {economicInterest.length === 0 ? <p className="meta">{t('verdict.noEconomic')}</p> : null}
      <ul className="variants">
        {economicInterest.map(({ party, words }) => (
          <li key={party}>
            <bdi>{say(words)}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
