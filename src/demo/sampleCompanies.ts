import type { PartyKind } from '../parties/partyKind.ts';

/** How a party feels over the year: a level from 0 to 100 and where it goes by the end. */
export interface SampleCompany {
  name: string;
  shortName?: string;
  aliases?: string[];
  kind: PartyKind;
  segment: string;
  owner: 'ana' | 'lin' | 'mo';
  /** Satisfaction at the start and at the end of the year. */
  from: number;
  to: number;
  contacts: string[];
}

const company = (
  kind: PartyKind,
  owner: SampleCompany['owner'],
  name: string,
  segment: string,
  [from, to]: [number, number],
  contacts: string[],
  more: Pick<SampleCompany, 'shortName' | 'aliases'> = {},
): SampleCompany => ({ kind, owner, name, segment, from, to, contacts, ...more });

/** Made-up companies: none of them exists. */
export const sampleCompanies: readonly SampleCompany[] = [
  company('customer', 'ana', 'Acme Corporation', 'Manufacturing', [88, 78], ['Jane Doe', 'Peter Holm'], {
    shortName: 'acme',
  }),
  company('customer', 'ana', 'Initech Systems', 'Software', [72, 58], ['Bill Lund'], {
    shortName: 'initech',
  }),
  company('customer', 'ana', 'Umbra Optics GmbH', 'Manufacturing', [81, 86], ['Katrin Vogel']),
  company('customer', 'ana', 'Bluebird Airways', 'Travel', [80, 76], ['Sofia Marin', 'Luc Petit'], {
    aliases: ['BBA'],
  }),
  company('customer', 'ana', 'Tidewater Foods', 'Retail', [83, 84], ['Omar Said']),
  company('customer', 'ana', 'Northgate Hospital', 'Health', [69, 84], ['Dr Ines Falk']),
  company('customer', 'ana', 'Pennyroyal Bank', 'Finance', [91, 93], ['Grace Obi', 'Tom Reyes']),
  company('customer', 'ana', 'Kestrel Logistics', 'Logistics', [74, 72], ['Maja Novak']),
  company('customer', 'mo', 'Quarry & Sons', 'Construction', [66, 71], ['Al Quarry']),
  company('customer', 'mo', 'Solstice Energy', 'Energy', [85, 88], ['Noor Jansen']),
  company('customer', 'mo', 'Marigold Hotels', 'Travel', [79, 80], ['Priya Nair']),
  company('customer', 'mo', 'Fathom Media', 'Media', [79, 68], ['Leo Grant']),
  company('customer', 'mo', 'Larkspur University', 'Education', [82, 85], ['Prof. Ada Wynn']),
  company('customer', 'mo', 'Vertex Robotics', 'Manufacturing', [90, 87], ['Kenji Mori']),
  company('customer', 'mo', 'Cobalt Insurance', 'Finance', [73, 75], ['Rosa Blum']),
  company('customer', 'lin', '海云科技有限公司', '软件', [84, 90], ['王芳', '李强'], {
    shortName: '海云',
    aliases: ['Haiyun'],
  }),
  company('customer', 'lin', '青松物流有限公司', '物流', [75, 64], ['赵敏'], { shortName: '青松' }),
  company('customer', 'lin', '锦华酒店集团', '旅游', [80, 82], ['周洋'], { shortName: '锦华' }),
  company('customer', 'lin', '明德学校', '教育', [88, 86], ['陈老师']),
  company('customer', 'lin', '蓝湾食品有限公司', '零售', [70, 74], ['孙丽'], { shortName: '蓝湾' }),
  company('customer', 'lin', '长风制造股份有限公司', '制造', [78, 80], ['吴刚'], { shortName: '长风' }),
  company('customer', 'lin', '远山医院', '医疗', [83, 79], ['郑医生']),
  company('partner', 'ana', 'Globex Integrators', 'Integrator', [86, 84], ['Hank Storm'], {
    shortName: 'globex',
  }),
  company('partner', 'ana', 'Juniper Resale AB', 'Reseller', [74, 82], ['Elin Dahl']),
  company('partner', 'ana', 'Copperfield Consulting', 'Consultant', [80, 61], ['David Cole']),
  company('partner', 'ana', 'Alder Training', 'Training', [92, 91], ['Mia Alder']),
  company('partner', 'mo', 'Redstone Distribution', 'Distributor', [71, 70], ['Carl Redd'], {
    aliases: ['Redstone'],
  }),
  company('partner', 'mo', 'Ironbridge Cloud', 'Hosting', [85, 89], ['Nia Owen']),
  company('partner', 'mo', 'Wayfare Agency', 'Agency', [77, 78], ['Sam Ito']),
  company('partner', 'mo', 'Beacon Analytics', 'Integrator', [82, 80], ['Ruth Katz']),
  company('partner', 'lin', '星桥渠道有限公司', '渠道', [81, 86], ['何伟'], { shortName: '星桥' }),
  company('partner', 'lin', '同行集成有限公司', '集成', [73, 66], ['马超'], { shortName: '同行' }),
  company('partner', 'lin', '博远咨询', '咨询', [87, 88], ['林涛']),
  company('partner', 'lin', '云帆代理', '代理', [79, 77], ['高翔']),
  company('both', 'ana', 'Hooli Networks', 'Telecoms', [84, 82], ['Gavin Bell', 'Lea Roth'], {
    shortName: 'hooli',
  }),
  company('both', 'mo', 'Stark Fabrication', 'Manufacturing', [76, 83], ['Pat Stark']),
  company('both', 'mo', 'Tyrell Components', 'Electronics', [70, 59], ['Rae Tyrell']),
  company('both', 'lin', '天行电子有限公司', '电子', [82, 85], ['刘洋'], { shortName: '天行' }),
];
