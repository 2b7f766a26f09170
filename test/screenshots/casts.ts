/** Who acts in one language, and what they say. */
export interface Cast {
  language: 'en' | 'zh-CN';
  /** A Monday morning where the manager is. */
  shownAt: Date;
  rep: string;
  manager: string;
  /** What is said in a channel; the rep answers the last one in its thread. */
  talk: readonly { who: string; says: string }[];
  lines: {
    rate: string;
    rateForm: string;
    rateLow: string;
    needForm: string;
    needs: string;
    party: string;
    loyaltyOf: string;
    loyalty: string;
    insight: string;
    purchases: string;
    risk: string;
    addDouble: string;
    merge: string;
    digest: string;
    mention: string;
    /** Text of the answer to it. */
    mentionAnswer: string;
  };
  digest: {
    channel: string;
    /** Set up for this time, later today where the manager is; undefined: the sample data has one already. */
    time?: string;
    /** Text of the digest, and of the alert. */
    says: string;
    alertSays: string;
    /** Where its thread is shown from. */
    threadFrom: string;
  };
}

export const casts: readonly Cast[] = [
  {
    language: 'en',
    shownAt: new Date('2026-09-07T12:40:00Z'),
    rep: 'ana',
    manager: 'mo',
    talk: [
      { who: 'ada', says: 'Who speaks with Acme before the renewal?' },
      { who: 'ana', says: 'I do, today.' },
      { who: 'mo', says: 'Thanks. Ask about the invoices, too: they had two wrong ones in August.' },
      {
        who: 'ana',
        says: 'Just off the phone with Jane at Acme. Quick answers, she says, but slow invoices.',
      },
    ],
    lines: {
      rate: '/prm rate acme 75 "quick answers, slow invoices"',
      rateForm: '/prm rate bluebird',
      rateLow: '/prm rate beacon 10 "the dashboards were down twice, nobody called back"',
      needForm: '/prm need acme',
      needs: '/prm needs',
      party: '/prm party acme',
      loyaltyOf: '/prm loyalty umbra',
      loyalty: '/prm loyalty',
      insight: '/prm insight',
      purchases: '/prm purchases acme',
      risk: '/prm risk mine',
      addDouble: '/prm add customer Acme Corp',
      merge: '/prm merge Acme Corp into acme',
      digest: '/prm digest new',
      mention: '@prm rate acme 75 by "Jane Doe" "quick answers, slow invoices"',
      mentionAnswer: 'Acme Corporation',
    },
    digest: {
      channel: '#customer-success',
      says: 'Top needs',
      alertSays: 'Beacon Analytics',
      threadFrom: 'Low satisfaction',
    },
  },
  {
    language: 'zh-CN',
    shownAt: new Date('2026-09-07T01:40:00Z'),
    rep: 'lin',
    manager: 'lin',
    talk: [
      { who: 'mo', says: '续约之前谁和海云联系？' },
      { who: 'lin', says: '我来，今天就打。' },
      { who: 'mo', says: '好，顺便问问发票的事，八月有两张开错了。' },
      { who: 'lin', says: '刚和海云的王芳通完电话：她说回复很快，就是发票太慢。' },
    ],
    lines: {
      rate: '/prm 评分 海云 75 “回复很快，发票太慢”',
      rateForm: '/prm 评分 青松',
      rateLow: '/prm 评分 锦华 10 “订房系统出错两次，没人回电话”',
      needForm: '/prm 需求 海云',
      needs: '/prm 需求列表',
      party: '/prm 档案 海云',
      loyaltyOf: '/prm 忠诚度 天行',
      loyalty: '/prm 忠诚度',
      insight: '/prm 洞察',
      purchases: '/prm 采购记录 海云',
      risk: '/prm 流失风险 我的',
      addDouble: '/prm 添加 客户 海云科技',
      merge: '/prm 合并 海云科技 到 海云',
      digest: '/prm 简报 新建',
      mention: '@prm 评分 海云 75 由 “王芳” “回复很快，发票太慢”',
      mentionAnswer: '海云科技',
    },
    digest: {
      channel: '#sales',
      time: '10:00',
      says: '重点需求',
      alertSays: '锦华酒店集团',
      threadFrom: '低满意度',
    },
  },
];
