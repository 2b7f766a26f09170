import { foldName } from './foldName.ts';

const LEGAL_FORM_WORDS = new Set(
  `inc incorporated corp corporation co company companies cie ltd limited llc llp lp plc pllc gmbh mbh ag kg kgaa
  ohg ug ev eg se sa sas sasu sarl eurl snc spa srl srls sl slu bv nv cv vof ab as asa oy oyj aps kk pty pte sdn bhd
  pvt private pt tbk ooo oao zao pao ооо оао зао пао ао ltda eireli cia kft zrt nyrt doo dd ad sro spzoo
  株 有 주 유`.split(/\s+/),
);

const LEGAL_FORM_SUFFIX =
  /(?:股份有限公司|有限责任公司|有限責任公司|有限公司|有限合伙|有限合夥|股份公司|公司|株式会社|有限会社|合同会社|주식회사|유한회사)$/u;
const LEGAL_FORM_PREFIX = /^(?:株式会社|有限会社|合同会社|주식회사|유한회사)/u;
const SPELT_OUT_FORMS = /(?:^| )(?:a s|sp z ?o ?o|spol s r ?o|s r o|d o o|k k)$/u;

/**
 * The key under which a party is found and its doubles are noticed: `foldName` without legal forms
 * (Inc, GmbH & Co. KG, 有限公司 …), which people leave out when they type. For matching only, never shown.
 * A name that is nothing but legal forms keeps them, so the key of a valid name is never empty.
 */
export function nameKey(name: string): string {
  return keyOfFolded(foldName(name));
}

/** The same from a name that `foldName` has folded. */
export function keyOfFolded(folded: string): string {
  return withoutLegalForms(folded) || folded;
}

function withoutLegalForms(folded: string): string {
  const withoutGluedForms = folded.replace(LEGAL_FORM_SUFFIX, '').replace(LEGAL_FORM_PREFIX, '');
  const words = withoutGluedForms.trim().replace(SPELT_OUT_FORMS, '').split(' ');
  while (words.length > 1 && isLegalForm(words.at(-1))) words.pop();
  while (words.length > 1 && /^[株有주유]$/u.test(words[0] ?? '')) words.shift();
  return words.join(' ');
}

function isLegalForm(word: string | undefined): boolean {
  return word === 'and' || (word !== undefined && LEGAL_FORM_WORDS.has(word));
}
