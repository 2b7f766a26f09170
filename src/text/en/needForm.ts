import type { Difficulty } from '../../requirements/requirement.ts';

/** The forms of a need, new or changed. */
export const needForm = {
  title: 'New need',
  editTitle: (number: number) => `Edit R${number}`,
  party: 'Who asks for it?',
  alsoAskedBy: 'Who else asks for it?',
  need: 'What do they need?',
  needExample: 'Single sign-on',
  detail: 'Detail',
  detailExample: 'Why do they need it, and what would help?',
  type: 'Type',
  priority: 'Priority',
  priorityExample: 'Not said: ranked as medium',
  difficulty: 'Difficulty',
  difficultyExample: 'Not said: ranked as 3',
  difficulties: {
    1: '1 – trivial',
    2: '2 – easy',
    3: '3 – moderate',
    4: '4 – hard',
    5: '5 – very hard',
  } as Record<Difficulty, string>,
  category: 'Category',
  categoryExample: 'security',
  due: 'Due date',
  link: 'Link to where it was said',
  linkExample: 'https://…',
  notSaid: 'Not said',
  sameWish: 'Is it the same wish?',
};
