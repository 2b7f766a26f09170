import type { Texts } from '../texts.ts';

export const people: Texts['people'] = {
  roleGiven: ({ person, role }) => `${person} 现在是“${role}”。`,
  roleTaken: ({ person, role }) => `已取消 ${person} 的角色，现按默认为“${role}”。`,
  roleLost: ({ person }) => `${person} 已没有任何角色，不能再使用本应用。`,
  roleStays: ({ person, role }) => `${person} 已经是“${role}”，没有更改。`,
  roleOf: ({ person, role }) => `${person} 是“${role}”。`,
  noRoleOf: ({ person }) => `${person} 没有角色：访客须由管理员授予。`,
  howToGive: '管理员可以分配角色：`/prm 角色 @mo 经理`。写 `默认` 则取消已授予的角色。',
  list: {
    title: '谁可以做什么',
    may: {
      admin: '分配角色，以及以下全部',
      manager: '设置简报，撤销他人的记录，以及以下全部',
      rep: '评分、记录、添加，以及以下全部',
      viewer: '查看',
    },
    line: ({ role, may, people: who }) => `*${role}* ${may}：${who}`,
    nobody: '无',
    more: (count) => `另有 ${count} 人`,
    everybodyElse: '其他所有成员',
    guests: '访客须由管理员授予角色。',
  },
};
