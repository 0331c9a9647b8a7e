import type { Words } from '#api/values';
import type { NameOf, ProofHolding, ProofStep, ProofTable } from '../assessment';
import { shareWords, thresholdWords } from './share-words';

const MOST_NAMED = 5;

/** One step of a proof in one plain sentence. */
export function stepWords(step: ProofStep, nameOf: NameOf): Words {
  const name = nameOf(step.party);
  if (step.by === 'designation') return designationWords(step, name);
  if (step.by === 'control' || step.by === 'sameness') return controlWords(step, name, nameOf);
  if (step.by === 'holdings') {
    const table = step.tables.find(({ met }) => met !== null);
    if (table !== undefined) return caughtWords(step, table, nameOf);
  }
  return notCaughtWords(step, nameOf);
}

function designationWords({ designations, certainty }: ProofStep, name: Words): Words {
  const read = designations.filter(({ certainty: one }) => one !== null);
  const lists = [...new Set(read.flatMap(({ list }) => (list === null ? [] : [list])))];
  const since = read.flatMap(({ from }) => (from === null ? [] : [from])).toSorted()[0] ?? null;
  const on = lists.length > 0 ? lists.join(', ') : null;
  const maybe = certainty === 'possible';
  return {
    en: `${name.en} is ${maybe ? 'possibly ' : ''}designated${on === null ? '' : ` (${on})`}${
      since === null ? '' : ` since ${since}`
    }.`,
    zh: `${name.zh}${maybe ? '可能' : ''}${since === null ? '' : `自${since}起`}被列名${
      on === null ? '' : `（${on}）`
    }。`,
  };
}

function controlWords({ controls, by, certainty }: ProofStep, name: Words, nameOf: NameOf): Words {
  const control = controls.find(({ counted }) => counted === certainty) ?? controls[0];
  if (control === undefined) return { en: `${name.en} is caught.`, zh: `${name.zh}被涵盖。` };
  const owner = nameOf(control.owner);
  if (by === 'sameness') {
    return {
      en: `${name.en} may be the same party as ${owner.en}, which is designated or caught; nobody has decided.`,
      zh: `${name.zh}可能与${owner.zh}为同一主体，后者已被列名或被涵盖；尚无人作出判断。`,
    };
  }
  const maybe = certainty === 'possible';
  return {
    en: `${name.en} is ${maybe ? 'possibly ' : ''}caught: ${owner.en} has a right over it that alone meets the rule (${control.kind}).`,
    zh: `${name.zh}${maybe ? '可能' : ''}被涵盖：${owner.zh}对其拥有单独即满足规则的权利（${control.kind}）。`,
  };
}

function caughtWords({ party, certainty }: ProofStep, table: ProofTable, nameOf: NameOf): Words {
  const name = nameOf(party);
  const held = holdersWords(table, nameOf);
  const sum = shareWords(table.sum);
  const bar = table.threshold === null ? { en: '', zh: '' } : thresholdWords(table.threshold);
  const kind = kindWords(table);
  if (certainty === 'possible') {
    return {
      en: `${name.en} is possibly caught: ${held.en}; of its ${kind.en} that is ${sum.en}, and the rule asks for ${bar.en}.`,
      zh: `${name.zh}可能被涵盖：${held.zh}；合计${kind.zh}${sum.zh}，规则要求${bar.zh}。`,
    };
  }
  return {
    en: `${name.en} is caught: ${held.en}; of its ${kind.en} that is ${sum.en}, which meets ${bar.en}.`,
    zh: `${name.zh}被涵盖：${held.zh}；合计${kind.zh}${sum.zh}，达到${bar.zh}。`,
  };
}

function notCaughtWords({ party, tables }: ProofStep, nameOf: NameOf): Words {
  const name = nameOf(party);
  const read = tables.filter(({ threshold }) => threshold !== null);
  if (read.length === 0) {
    return {
      en: `The test is not met for ${name.en} on what is disclosed: no holder that counts is on file.`,
      zh: `就已披露的信息，${name.zh}未达到标准：没有在档的应计入持有人。`,
    };
  }
  const parts = read.map((table) => {
    const bar = table.threshold === null ? { en: '', zh: '' } : thresholdWords(table.threshold);
    const [sum, kind] = [shareWords(table.sum), kindWords(table)];
    return {
      en: `designated and caught holders have ${sum.en} of its ${kind.en}, and the rule asks for ${bar.en}`,
      zh: `被列名及被涵盖的持有人合计持有${kind.zh}${sum.zh}，规则要求${bar.zh}`,
    };
  });
  return {
    en: `The test is not met for ${name.en} on what is disclosed: ${parts.map(({ en }) => en).join('; ')}.`,
    zh: `就已披露的信息，${name.zh}未达到标准：${parts.map(({ zh }) => zh).join('；')}。`,
  };
}

function kindWords({ class: kind }: ProofTable): Words {
  return kind === 'votes' ? { en: 'votes', zh: '表决权' } : { en: 'shares', zh: '股份' };
}

function holdersWords({ holdings, undisclosed }: ProofTable, nameOf: NameOf): Words {
  const counted = holdings.filter((row) => row.counted !== null);
  const named = counted.slice(0, MOST_NAMED).map((row) => holderWords(row, nameOf));
  const more = counted.length - named.length;
  if (more > 0) named.push({ en: `${more} more`, zh: `另有${more}名` });
  if (undisclosed) {
    named.push({ en: 'what nobody names may count too', zh: '未具名部分也可能计入' });
  }
  return { en: named.map(({ en }) => en).join(', '), zh: named.map(({ zh }) => zh).join('，') };
}

function holderWords(row: ProofHolding, nameOf: NameOf): Words {
  const [name, share] = [nameOf(row.owner), shareWords(row.share)];
  const maybe = row.counted === 'possible' || !row.certain;
  const through = row.nominee === null ? { en: '', zh: '' } : nameOf(row.nominee);
  return {
    en: `${name.en} holds ${share.en}${row.nominee === null ? '' : ` through ${through.en}`}${maybe ? ' (possibly)' : ''}`,
    zh: `${name.zh}${row.nominee === null ? '' : `通过${through.zh}`}持有${share.zh}${maybe ? '（可能）' : ''}`,
  };
}
