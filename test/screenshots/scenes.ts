import type { Page } from 'playwright-core';
import type { Stage } from './openStage.ts';

/** Who acts in one language, and what they type. */
interface Cast {
  language: 'en' | 'zh-CN';
  rep: string;
  rateLine: string;
  rateForm: string;
  formTitle: string;
}

export const casts: readonly Cast[] = [
  {
    language: 'en',
    rep: 'ana',
    rateLine: '/prm rate acme 75 "quick answers, slow invoices"',
    rateForm: '/prm rate bluebird',
    formTitle: 'Rate',
  },
  {
    language: 'zh-CN',
    rep: 'lin',
    rateLine: '/prm 评分 海云 75 “回复很快，发票太慢”',
    rateForm: '/prm 评分 青松',
    formTitle: '评分',
  },
];

type Scene = (stage: Stage, cast: Cast) => Promise<Page>;

/** One picture each, by its file's name. */
export const scenes: Readonly<Record<string, Scene>> = {
  rate: async (stage, { rep, rateLine }) => {
    const page = await stage.enter(rep, '#sales');
    await type(page, rateLine);
    await answered(page, 1);
    return page;
  },
  rateForm: async (stage, { rep, rateForm, formTitle }) => {
    const page = await stage.enter(rep, '#sales');
    await type(page, rateForm);
    await page.getByRole('dialog', { name: formTitle }).waitFor();
    return page;
  },
};

const type = async (page: Page, line: string): Promise<void> => {
  const composer = page.getByRole('main').getByRole('textbox').last();
  await composer.fill(line);
  await composer.press('Enter');
};

const answered = (page: Page, least: number): Promise<void> =>
  page
    .getByRole('article')
    .nth(least - 1)
    .waitFor();
