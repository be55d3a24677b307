/** Invented text for invented reports: agencies that do not exist, sentences that nobody wrote. */

export const PLACES = [
  '青禾市',
  '鹿鸣县',
  '望川市',
  '澄湖区',
  '松雪市',
  '云栖县',
  '长汀洲市',
  '白鹭湾区',
] as const;
export const BODIES = [
  '人民政府',
  '教育局',
  '水务局',
  '人民政府办公室',
  '发展和改革委员会',
  '市场监督管理局',
  '退役军人事务局',
  '卫生健康委员会',
  '档案馆',
  '青石街道办事处',
] as const;

const SUBJECTS = [
  '我单位',
  '各科室',
  '全体干部',
  '办公室',
  '有关单位',
  '分管负责人',
  '信息公开专班',
  '窗口人员',
];
const ADVERBS = ['认真', '持续', '及时', '扎实', '按月', '主动', '规范', '逐项'];
const VERBS = ['梳理', '更新', '核对', '完善', '整理', '发布', '督办', '归档'];
const OBJECTS = [
  '公开目录',
  '栏目内容',
  '政策文件',
  '办事指南',
  '台账资料',
  '答复文书',
  '公开标准',
  '热点问答',
];
const TAILS = [
  '效果较好',
  '群众反映良好',
  '责任落实到人',
  '流程更加清楚',
  '尚有差距',
  '仍需加强',
  '已全部完成',
];
const STARTS = [
  '（一）加强组织领导。',
  '（二）完善制度机制。',
  '1、',
  '2、',
  '一是',
  '二是',
  '1.',
  '（三）',
  '①',
  '',
];

function pick(list: readonly string[], seed: number): string {
  return list[seed % list.length] ?? '';
}

/** A sentence of its own for each seed. */
export function sentence(seed: number): string {
  const words = [SUBJECTS, ADVERBS, VERBS, OBJECTS].map((list, at) => pick(list, Math.floor(seed / 8 ** at)));
  const number = seed % 5 === 0 ? `全年共${seed % 97}次，` : '';
  return `${words.join('')}，${number}${pick(TAILS, Math.floor(seed / 11))}。`;
}

/** A paragraph, now and then one that opens like an item of a list. */
export function paragraph(seed: number): string {
  const start = seed % 3 === 0 ? pick(STARTS, Math.floor(seed / 3)) : '';
  return (
    start +
    [seed, seed * 7 + 1, seed * 13 + 5]
      .slice(0, 1 + (seed % 3))
      .map(sentence)
      .join('')
  );
}

/** Headings of the agency's own: slogans, which no official list has. */
export const SLOGANS = [
  '着力提升公开平台建设水平',
  '持续推进重点领域公开',
  '全面夯实公开工作基础',
  '扎实做好政民互动',
  '不断健全公开长效机制',
] as const;

export const PAGE_BEFORE = [
  '当前位置：首页 > 政务公开 > 公开年报',
  '分享到：',
  '字体：[ 大 中 小 ] 打印',
  '浏览次数：1024',
  '索引号：00112233-4/2022-00007',
  '无障碍 | 长者模式 | 登录',
] as const;

export const PAGE_AFTER = [
  '相关阅读：',
  '上一篇：关于春节放假的公告',
  '打印本页 关闭窗口',
  '版权所有：青禾市人民政府',
] as const;
