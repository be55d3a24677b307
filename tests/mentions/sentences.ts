/**
 * Sentences as they might stand in a report, and what of them is to be compared with its table. All invented.
 * A trap is a sentence in which nothing is.
 */

export type Said = readonly [indicators: string, decimal: string, raw: string];

export interface Sentence {
  readonly text: string;
  /** Mentions of scope `self`; indicators that add up are joined by `+`. */
  readonly self: readonly Said[];
  /** Mentions of scope `other`, where the sentence has some that must be told apart. */
  readonly other?: readonly Said[];
  readonly form: 'g2014' | 'g2019' | 'g2021';
  /** Heading of the section it stands in; 总体情况 where none is given. */
  readonly section?: string;
  /** The reporting agency; 青禾市水务局 where none is given. */
  readonly agency?: string;
}

const REQUESTS = '依申请公开政府信息情况';
const DISPUTES = '复议、诉讼和申诉情况';
const RECEIVED = 'requests.received.total';
const LITIGATION = 'litigation.direct.total+litigation.after_review.total';

export const SENTENCES: readonly Sentence[] = [
  // A part of the year
  { form: 'g2021', text: '（二）依申请公开。1—10月共收到申请50件。', self: [] },
  { form: 'g2021', text: '（二）依申请公开。１-６月份，收到申请30件。', self: [] },
  { form: 'g2021', text: '（二）依申请公开。1至12月共收到申请61件。', self: [[RECEIVED, '61', '61件']] },
  {
    form: 'g2021',
    text: '2021年度共收到政府信息公开申请61件，其中，2021年12月收到5件。',
    self: [[RECEIVED, '61', '61件']],
  },
  // Totals of more than the year and the body
  { form: 'g2021', text: '（二）依申请公开。收到申请65件（含上年结转4件）。', self: [] },
  { form: 'g2021', text: '（二）依申请公开。共受理申请65件，其中上年结转4件。', self: [] },
  { form: 'g2019', text: '共收到政府信息公开申请65件，其中本年新收61件、往年4件。', self: [] },
  {
    form: 'g2021',
    text: '全年发生行政诉讼5起（含上年未结2起）。',
    section: '政府信息公开行政复议、行政诉讼情况',
    self: [],
  },
  { form: 'g2021', text: '制发规范性文件16件，其中我局6件。', self: [] },
  {
    form: 'g2021',
    text: '（二）依申请公开。收到申请61件，另有上年结转4件。',
    self: [[RECEIVED, '61', '61件']],
  },
  {
    form: 'g2021',
    text: '（二）依申请公开。收到申请61件，其中网络40件、信函21件，上年结转4件。',
    self: [
      [RECEIVED, '61', '61件'],
      ['requests.carried_over', '4', '4件'],
    ],
  },
  { form: 'g2021', text: '（二）依申请公开。收到58个申请人的申请。', self: [] },
  { form: 'g2021', text: '（二）依申请公开。收到58件群众申请。', self: [[RECEIVED, '58', '58件']] },
  // Requests received
  { form: 'g2021', text: '2021年，我局共收到政府信息公开申请30件。', self: [[RECEIVED, '30', '30件']] },
  {
    form: 'g2021',
    text: '（二）依申请公开。全年共收到申请 30 件，同比增加5件。',
    self: [[RECEIVED, '30', '30 件']],
  },
  {
    form: 'g2021',
    text: '本年度受理依申请公开三十二宗，均已按时答复。',
    self: [[RECEIVED, '32', '三十二宗']],
  },
  { form: 'g2019', text: '全年新收到依申请公开申请1,204条，', self: [[RECEIVED, '1204', '1,204条']] },
  { form: 'g2019', text: '２０１９年本机关收到信息公开申请１２件。', self: [[RECEIVED, '12', '１２件']] },
  { form: 'g2021', text: '我局收到30件政府信息公开申请，无一件被退回。', self: [[RECEIVED, '30', '30件']] },
  { form: 'g2021', text: '我局未收到政府信息公开申请。', self: [[RECEIVED, '0', '未收到']] },
  { form: 'g2021', text: '青禾市水务局2021年没有收到依申请公开事项。', self: [[RECEIVED, '0', '没有收到']] },
  { form: 'g2014', text: '2018年度共收到0例依申请公开申请。', self: [[RECEIVED, '0', '0例']] },
  {
    form: 'g2021',
    text: '收到政府信息公开申请数量为0。',
    self: [[RECEIVED, '0', '0']],
    section: '收到和处理政府信息公开申请情况',
  },
  { form: 'g2021', text: '收到政府信息公开申请数量：零。', self: [[RECEIVED, '0', '零']] },
  {
    form: 'g2021',
    text: '收到公民、法人和其他组织政府信息公开申请17件，全部在法定期限内答复。',
    self: [[RECEIVED, '17', '17件']],
  },
  {
    form: 'g2014',
    section: REQUESTS,
    text: '共收到申请30件，其中网络25件、信函5件，办结28件，2件结转下年度。',
    self: [
      [RECEIVED, '30', '30件'],
      ['requests.completed.total', '28', '28件'],
    ],
    other: [
      ['requests.received.online', '25', '25件'],
      ['requests.received.letter', '5', '5件'],
    ],
  },
  {
    form: 'g2021',
    text: '（二）依申请公开。全年新收申请61件，连同上年结转的4件，共办结62件，其余3件按规定结转到下一年。',
    self: [
      [RECEIVED, '61', '61件'],
      ['requests.carried_over', '4', '4件'],
      ['requests.outcome.total', '62', '62件'],
      ['requests.carried_forward', '3', '3件'],
    ],
  },
  {
    form: 'g2019',
    section: '收到和处理政府信息公开申请情况',
    text: '我局收到申请9件，予以公开5件，部分公开1件；不予处理0件。',
    self: [
      [RECEIVED, '9', '9件'],
      ['requests.outcome.granted', '5', '5件'],
      ['requests.outcome.partially_granted', '1', '1件'],
      [
        'requests.outcome.not_processed.petition_complaint+requests.outcome.not_processed.duplicate+requests.outcome.not_processed.published_material+requests.outcome.not_processed.excessive+requests.outcome.not_processed.reissue_confirmation',
        '0',
        '0件',
      ],
    ],
  },
  {
    form: 'g2014',
    section: REQUESTS,
    text: '2018年，共收到申请10件，比2017年减少3件；2017年办结13件。',
    self: [[RECEIVED, '10', '10件']],
    other: [['requests.completed.total', '13', '13件']],
  },
  {
    form: 'g2014',
    section: REQUESTS,
    text: '收到申请、办结分别为12件、11件。',
    self: [
      [RECEIVED, '12', '12件'],
      ['requests.completed.total', '11', '11件'],
    ],
  },
  {
    form: 'g2014',
    section: REQUESTS,
    text: '1.当面申请数：3件；',
    self: [['requests.received.in_person', '3', '3件']],
  },
  {
    form: 'g2014',
    section: REQUESTS,
    text: '（二）申请办结数为7件。',
    self: [['requests.completed.total', '7', '7件']],
  },

  // Review, litigation, fees
  {
    form: 'g2021',
    text: '我局因政府信息公开被申请行政复议3件、被提起行政诉讼2起。',
    self: [
      ['review.total', '3', '3件'],
      [LITIGATION, '2', '2起'],
    ],
  },
  {
    form: 'g2014',
    section: DISPUTES,
    text: '全年行政复议、行政诉讼均为0件。',
    self: [
      ['review.total', '0', '0件'],
      ['litigation.total', '0', '0件'],
    ],
  },
  {
    form: 'g2014',
    section: DISPUTES,
    text: '本单位未发生因政府信息公开引起的行政复议、行政诉讼和行政申诉。',
    self: [
      ['review.total', '0', '未发生'],
      ['litigation.total', '0', '未发生'],
    ],
  },
  {
    form: 'g2019',
    text: '因政府信息公开工作引发行政复议、行政诉讼分别为4件、1件。',
    self: [
      ['review.total', '4', '4件'],
      [LITIGATION, '1', '1件'],
    ],
    section: '政府信息公开行政复议、行政诉讼情况',
    agency: '鹿鸣县档案馆',
  },
  { form: 'g2014', section: DISPUTES, text: '行政诉讼：无。', self: [['litigation.total', '0', '无']] },
  {
    form: 'g2021',
    section: '其他需要报告的事项',
    text: '本年度收取信息处理费380元。',
    self: [['fees.information_processing.amount', '380', '380元']],
  },
  {
    form: 'g2021',
    section: '其他需要报告的事项',
    text: '2021年，我局未收取信息处理费。',
    self: [['fees.information_processing.amount', '0', '未收取']],
  },

  {
    form: 'g2021',
    text: '全年无政府信息公开行政复议、行政诉讼案件。',
    self: [
      ['review.total', '0', '无'],
      [LITIGATION, '0', '无'],
    ],
  },
  {
    form: 'g2019',
    section: '政府信息公开行政复议、行政诉讼情况',
    text: '行政复议3件，其中结果维持2件，结果纠正1件。行政诉讼无。',
    self: [
      ['review.total', '3', '3件'],
      [LITIGATION, '0', '无'],
    ],
  },

  // Proactive disclosure and the response to the public
  {
    form: 'g2014',
    text: '2018年，我局主动公开政府信息1234条。',
    self: [['proactive.total', '1234', '1234条']],
  },
  {
    form: 'g2014',
    section: '主动公开政府信息情况',
    text: '全年共公开信息2.4万条。',
    self: [['proactive.total', '24000', '2.4万条']],
  },
  {
    form: 'g2014',
    section: '主动公开政府信息情况',
    text: '政府网站公开政府信息500条，政务微博公开政府信息20条，政务微信公开政府信息18条。',
    self: [
      ['proactive.channel.website', '500', '500条'],
      ['proactive.channel.weibo', '20', '20条'],
      ['proactive.channel.wechat', '18', '18条'],
    ],
  },
  {
    form: 'g2021',
    text: '全年制发行政规范性文件2件，废止行政规范性文件1件，现行有效行政规范性文件8件。',
    self: [
      ['proactive.normative_documents.issued', '2', '2件'],
      ['proactive.normative_documents.repealed', '1', '1件'],
      ['proactive.normative_documents.in_force', '8', '8件'],
    ],
  },
  {
    form: 'g2019',
    text: '我委出台规范性文件5件，对外公开规范性文件5件。',
    self: [
      ['proactive.normative_documents.issued', '5', '5件'],
      ['proactive.normative_documents.disclosed', '5', '5件'],
    ],
    agency: '云栖县卫生健康委员会',
  },
  {
    form: 'g2014',
    text: '全年召开新闻发布会3场，发布政策解读稿件12篇，共回应公众关注热点或重大舆情9次。',
    self: [
      ['response.press_conferences.total', '3', '3场'],
      ['response.policy_interpretations', '12', '12篇'],
      ['response.hot_topics.total', '9', '9次'],
    ],
  },

  // Organization, meetings, training
  {
    form: 'g2014',
    section: '机构建设和经费保障情况',
    text: '我局设立专门机构1个，配备专职人员2名、兼职人员6名。',
    self: [
      ['organization.offices', '1', '1个'],
      ['staff.full_time', '2', '2名'],
      ['staff.part_time', '6', '6名'],
    ],
  },
  {
    form: 'g2014',
    text: '全年落实政府信息公开专项经费3.5万元。',
    self: [['funding.dedicated', '35000', '3.5万元']],
  },
  {
    form: 'g2014',
    section: '政府信息公开会议和培训情况',
    text: '召开政府信息公开工作会议两次，举办培训班1期，接受培训人员45人次。',
    self: [
      ['meetings.total', '2', '两次'],
      ['training.sessions', '1', '1期'],
      ['training.participants', '45', '45人次'],
    ],
  },

  // Governments: their own place is their own
  {
    form: 'g2021',
    agency: '望川市人民政府',
    text: '2021年，我市共收到政府信息公开申请230件。',
    self: [[RECEIVED, '230', '230件']],
  },
  {
    form: 'g2014',
    agency: '澄湖区人民政府',
    text: '区政府制发规范性文件14件。',
    self: [['proactive.normative_documents.issued', '14', '14件']],
  },

  // Traps: other bodies
  { form: 'g2021', text: '全市共收到政府信息公开申请3000件。', self: [] },
  { form: 'g2021', text: '我市共收到政府信息公开申请3000件。', self: [] },
  {
    form: 'g2021',
    agency: '望川市人民政府',
    text: '全市各级行政机关共收到政府信息公开申请3000件。',
    self: [],
  },
  {
    form: 'g2021',
    agency: '望川市人民政府',
    text: '望川市教育局收到政府信息公开申请12件，办结12件。',
    self: [],
  },
  { form: 'g2021', agency: '望川市人民政府', text: '市政府办公室收到政府信息公开申请6件。', self: [] },
  { form: 'g2021', text: '各区水务局共收到政府信息公开申请21件，其中予以公开9件。', self: [] },
  { form: 'g2021', text: '区教育局高度重视，全年收到信息公开申请5件。', self: [] },
  { form: 'g2021', text: '局属各单位情况如下：水文站收到政府信息公开申请2件。', self: [] },
  { form: 'g2021', text: '青禾市2021年制发规范性文件19件。', self: [] },
  { form: 'g2021', text: '协助市司法局办理政府信息公开行政复议案件8件。', self: [] },
  { form: 'g2014', text: '市直部门配备政务公开专职人员60人。', self: [] },

  { form: 'g2021', text: '我局所属单位收到政府信息公开申请3件。', self: [] },
  {
    form: 'g2019',
    agency: '青禾市司法局',
    text: '受理政府信息公开行政复议案件6件，办理行政应诉案件30件。',
    self: [],
  },
  { form: 'g2021', agency: '鹿鸣县柳河镇人民政府', text: '我县收到政府信息公开申请9件。', self: [] },

  // Traps: other times
  { form: 'g2019', text: '2018年，我局收到政府信息公开申请20件。', self: [] },
  { form: 'g2019', text: '上年度我局收到政府信息公开申请20件。', self: [] },
  { form: 'g2021', text: '自2008年以来，我局累计收到政府信息公开申请512件。', self: [] },
  { form: 'g2021', text: '截至目前累计制发规范性文件36件。', self: [] },
  { form: 'g2021', text: '上半年收到政府信息公开申请7件。', self: [] },
  { form: 'g2021', text: '3月5日，我局收到政府信息公开申请1件。', self: [] },
  { form: 'g2014', text: '2015年未召开新闻发布会。', self: [] },
  { form: 'g2014', text: '2017年至2018年共收到政府信息公开申请41件。', self: [] },

  // Traps: comparisons, shares, parts, plans, bounds
  { form: 'g2021', text: '政府信息公开申请比上年增加5件。', self: [] },
  { form: 'g2021', text: '收到政府信息公开申请较去年减少12件。', self: [] },
  { form: 'g2021', text: '政府信息公开申请办结率100%。', self: [] },
  { form: 'g2021', text: '下一步，将制定规范性文件3件，举办培训2次。', self: [] },
  { form: 'g2014', text: '2019年计划召开新闻发布会4次。', self: [] },
  { form: 'g2021', text: '收到政府信息公开申请30余件。', self: [] },
  { form: 'g2021', text: '收到政府信息公开申请约30件。', self: [] },
  { form: 'g2021', text: '每月收到政府信息公开申请3—5件。', self: [] },
  { form: 'g2021', text: '收到政府信息公开申请二三十件。', self: [] },
  { form: 'g2021', text: '收到涉及征地拆迁的政府信息公开申请11件。', self: [] },
  { form: 'g2021', text: '收到自然人政府信息公开申请11件。', self: [] },
  { form: 'g2021', text: '办理行政许可申请1520件，受理1520件，办结1498件。', self: [] },
  { form: 'g2021', text: '收到人大代表建议5件、政协提案8件，全部办结13件。', self: [] },
  { form: 'g2021', text: '收到政府信息公开申请件次3至5件。', self: [] },
  { form: 'g2021', text: '其中，收到政府信息公开申请3件。', self: [] },
  { form: 'g2021', text: '收到信访件30件，答复30件。', self: [] },
  { form: 'g2021', text: '收到3个部门转来的政府信息公开申请。', self: [] },

  { form: 'g2021', text: '近三年来，共收到政府信息公开申请12件、9件、8件。', self: [] },
  { form: 'g2021', text: '此外，制发规范性文件2件。', self: [] },
  { form: 'g2021', text: '制定规范性文件管理办法1件，废止规范性文件相关条款3条。', self: [] },
  { form: 'g2014', section: '主动公开政府信息情况', text: '（一）规划计划。公开12条。', self: [] },
  { form: 'g2014', section: '主动公开政府信息情况', text: '1.机构职能类信息：共公开12条。', self: [] },
  { form: 'g2014', section: REQUESTS, text: '（一）征地补偿类。收到8件，办结8件。', self: [] },
  {
    form: 'g2021',
    agency: '望川市人民政府',
    text: '市政府作为复议机关收到政府信息公开行政复议申请45件。',
    self: [],
  },
  { form: 'g2021', text: '市民向我局提交政府信息公开申请12件，我局向各单位转办8件。', self: [] },

  {
    form: 'g2021',
    section: '收到和处理政府信息公开申请情况',
    text: '（四）无法提供1.本机关不掌握相关政府信息0000000',
    self: [],
    other: [],
  },

  // Traps: numbers that count nothing of the form
  { form: 'g2014', text: '根据国办发〔2014〕32号文件公开第3条。', self: [] },
  {
    form: 'g2014',
    section: '主动公开政府信息情况',
    text: '每天推送3—5条资讯，公开财政预决算信息316条。',
    self: [],
  },
  { form: 'g2014', text: '组织了一次网上办事系统培训，来自17个单位的人员参加。', self: [] },
  { form: 'g2014', text: '参加市里举办的政务公开培训2次。', self: [] },
  { form: 'g2014', text: '转载上级政策解读稿件40篇。', self: [] },
  { form: 'g2014', text: '配备12345热线专职接线人员8名。', self: [] },
  { form: 'g2014', text: '部分单位没有专职人员负责信息公开。', self: [] },
  { form: 'g2021', text: '未收到30件以上的批量申请。', self: [] },
  { form: 'g2021', text: '力争政府信息公开行政诉讼零败诉。', self: [] },
  { form: 'g2021', text: '《关于收到政府信息公开申请20件的通报》已下发。', self: [] },
  { form: 'g2021', text: '12，345件政府信息公开申请。收到政府信息公开申请12，345件。', self: [] },
];

/** Sentences in which nothing is to be compared. */
export const TRAPS = SENTENCES.filter(({ self }) => self.length === 0);
