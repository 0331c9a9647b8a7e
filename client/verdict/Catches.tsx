import { type Catches as Answer, getCatches } from '#api/verdicts';
import { useWords } from '../i18n/use-words';
import { Badge } from '../ui/Badge';
import { MoreButton } from '../ui/MoreButton';
import { partyIn } from '../ui/names';
import { Section } from '../ui/Section';
import { usePages } from '../ui/use-pages';
import { useUrlState } from '../use-url-state';
import { countedText } from './amounts';
import { VerdictLink } from './VerdictLink';

/** What a designated party catches under the regime, a page at a time. */
export function Catches({ id, regime }: { id: string; regime: string }) {
  const { t } = useWords();
  const { asOf } = useUrlState();
  const asked = usePages([getCatches.path, id, regime, asOf], (ask, { after, signal }) =>
    ask(getCatches, {
      params: { id },
      query: { regime, after, asOf: asOf ?? undefined, limit: 50 },
      signal,
    }),
  );
  const [first] = asked.pages;
  return (
    <div id="catches">
      <Section
        title={t('catches.title')}
        note={first ? t('catches.counts', first.counts) : undefined}
      >
        <p className="meta">
          {t('catches.note')} {first?.designated === null ? t('catches.notDesignated') : null}
        </p>
        <ul className="catches">
          {asked.pages.flatMap((page) =>
            page.catches.map((caught) => <Catch key={caught.party} caught={caught} page={page} />),
          )}
        </ul>
        {first?.catches.length === 0 ? <p>{t('catches.none')}</p> : null}
        <MoreButton {...asked} />
      </Section>
    </div>
  );
}

function Catch({ caught, page }: { caught: Answer['catches'][number]; page: Answer }) {
  const { t, say } = useWords();
  const certain = caught.certainty === 'certain';
  return (
    <li>
      <p className="row">
        <VerdictLink party={partyIn(page.parties, caught.party)} />
        <Badge tone={certain ? 'caught' : 'unsure'}>
          {`${certain ? '◆' : '?'} ${t(`catches.${caught.certainty}`)} ${t(`catches.by.${caught.by}`)}`}
        </Badge>
        {caught.counted ? (
          <span>{t('catches.counted', { share: countedText(caught.counted, t) })}</span>
        ) : null}
      </p>
      <p className="meta">
        <bdi>{say(caught.words)}</bdi> · {t(caught.alone ? 'catches.alone' : 'catches.together')} ·{' '}
        {t('catches.cites', { count: caught.ties.length })}
      </p>
    </li>
  );
}
