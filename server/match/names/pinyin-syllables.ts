/** Every syllable of Hanyu Pinyin without tones: an initial, and the finals that it takes. */
const SYLLABLES = `
b a o ai ei ao an en ang eng i ie iao ian in ing u
p a o ai ei ao ou an en ang eng i ie iao ian in ing u
m a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u
f a o ei ou an en ang eng u
d a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un
t a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un
n a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve ue
l a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve ue
g a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
k a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang
h a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
j i ia ie iao iu ian in iang ing iong u ue uan un
q i ia ie iao iu ian in iang ing iong u ue uan un
x i ia ie iao iu ian in iang ing iong u ue uan un
zh a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
ch a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang
sh a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang
r e i ao ou an en ang eng ong u ua uo ui uan un
z a e i ai ei ao ou an en ang eng ong u uo ui uan un
c a e i ai ao ou an en ang eng ong u uo ui uan un
s a e i ai ao ou an en ang eng ong u uo ui uan un
y a e ao ou an ang i in ing o ong u ue uan un
w a o ai ei an en ang eng u
`;
const ALONE = 'a ai an ang ao e ei en eng er o ou';

const SPELLED = [...SYLLABLES.trim().split('\n').flatMap(spelled), ...ALONE.split(' ')];
const TWO_OR_MORE = new RegExp(`^(?:${SPELLED.join('|')}){2,}$`);

/** True for what Hanyu Pinyin could spell in two syllables or more. */
export function isPinyin(word: string): boolean {
  return TWO_OR_MORE.test(word);
}

function spelled(line: string): string[] {
  const [initial = '', ...finals] = line.split(' ');
  return finals.map((final) => initial + final);
}
