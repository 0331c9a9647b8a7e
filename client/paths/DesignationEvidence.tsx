import type { Designation } from '#api/ties';
import { useWords } from '../i18n/use-words';
import { Badge, StatusBadge } from '../ui/Badge';
import { DateText } from '../ui/DateText';
import { Quote } from '../ui/Quote';
import { SourceLine } from '../ui/SourceLine';

const DATES = [
  'announcedDate',
  'effectiveDate',
  'publishedDate',
  'listStartDate',
  'endDate',
] as const;
const TEXTS = ['citation', 'programme', 'licenceRequirement', 'reviewPolicy', 'reason'] as const;

/** An entry on a list. Its dates stay apart, because sources disagree about them. */
export function DesignationEvidence({ designation }: { designation: Designation }) {
  const { t } = useWords();
  const certain = designation.certainty === 'certain';
  return (
    <article className="designation">
      <p className="row">
        <Badge tone={certain ? 'designated' : 'unsure'}>
          <span aria-hidden="true">■ </span>
          <bdi>{designation.listName}</bdi>
        </Badge>
        <StatusBadge status={designation.status} />
        {certain ? null : <Badge tone="unsure">{t('certainty.possible')}</Badge>}
      </p>
      <p>
        {t('designation.as')} <bdi>{designation.listedName}</bdi>
      </p>
      <dl className="facts">
        {DATES.filter((name) => designation[name] !== null).map((name) => (
          <div key={name}>
            <dt>{t(`designation.${name}`)}</dt>
            <dd>
              <DateText date={designation[name]} />
            </dd>
          </div>
        ))}
        {TEXTS.filter((name) => designation[name] !== null).map((name) => (
          <div key={name}>
            <dt>{t(`designation.${name}`)}</dt>
            <dd>
              <bdi>{designation[name]}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <Quote text={designation.quote} locator={null} />
      <SourceLine source={designation.source} />
    </article>
  );
}
