import { SeededRandom } from '../../../src/demo/seededRandom.ts';
import { nameKey } from '../../../src/parties/nameKey.ts';

const syllables =
  'al bar cor den el fal gar hol il jor kal lum mer nor ol pra quin ros sel tam ur ves wil xan yor zen'
    .split(' ')
    .flatMap((first) => ['a', 'e', 'i', 'o', 'u'].map((vowel) => first + vowel));
const trades = ['Systems', 'Logistics', 'Foods', 'Data', 'Energy', 'Pharma', 'Textiles', 'Media', 'Robotics'];
const forms = ['Inc', 'Ltd', 'GmbH', 'SA', 'Corporation', 'BV', ''];
const cities = ['北京', '上海', '深圳', '广州', '杭州', '成都', '苏州', '武汉', '西安', '青岛'];
const signs = [
  ...'华中国天地海山江河云星光明金银瑞祥和平安康宁泰富贵兴盛宏伟远达通联合众信诚德仁义礼智新创未来科',
];
const chineseTrades = ['科技', '物流', '食品', '能源', '医药', '纺织', '传媒', '机械', '电子'];
const shareOfChinese = 0.2;

const made = (random: SeededRandom): string => {
  if (random.isTrue(shareOfChinese)) {
    const called = Array.from({ length: random.whole(2, 3) }, () => random.pick(signs)).join('');
    return `${random.pick(cities)}${called}${random.pick(chineseTrades)}有限公司`;
  }
  const called = Array.from({ length: random.whole(2, 3) }, () => random.pick(syllables)).join('');
  const name = `${called.charAt(0).toUpperCase()}${called.slice(1)}`;
  return `${name} ${random.pick(trades)} ${random.pick(forms)}`.trim();
};

/** So many invented company names, a fifth of them Chinese, no two with the same key; the same for the same seed. */
export const companyNames = (count: number, seed = 7): string[] => {
  const random = new SeededRandom(seed);
  const byKey = new Map<string, string>();
  while (byKey.size < count) {
    const name = made(random);
    byKey.set(nameKey(name), name);
  }
  return [...byKey.values()];
};
