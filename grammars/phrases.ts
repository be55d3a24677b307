/**
 * How the prose of a report speaks of what its form counts: words by what they do in a sentence, and
 * phrases made of them.
 */
import type { Phrase } from './schema.js';

/**
 * Words by role. The first group decides whom and which time a sentence speaks of; all the others are
 * what phrases are made of. A word without a role makes a sentence uncertain, so that nothing in it is
 * compared with the table.
 */
export const words = {
  /** Says nothing that matters. */
  pass: [
    ...['全年', '年内', '有', '是', '达', '达到', '计'],
    ...['的', '了', '数', '数量', '总数', '总量', '量', '人数', '次数', '件数', '条数', '金额', '总额', '情况', '事项', '工作', '方面', '事务', '案件', '案'],
    ...['已', '并', '且', '并且', '也', '亦', '即', '均已', '已全部', '全部', '依法', '及时', '依法依规', '按规定', '按照规定', '按要求', '依规', '规范', '妥善'],
    ...['连同', '同时', '其余', '剩余', '余下', '总体上', '总体', '尚有', '继续'],
    ...['各类', '各种', '各项', '有关', '相关', '涉及', '因', '由', '社会'],
    ...['市民提交的', '群众提交的', '公众提交的', '申请人提交的', '提交的', '提出的', '提交', '任何', '向社会', '面向社会', '对外', '一是', '二是', '三是', '四是', '五是', '六是'],
    ...['截至', '截止', '年底', '年末', '目前', '现', '现有', '期间', '年度', '度', '自', '起', '至', '止', '中', '上', '内'],
    ...['我们', '情形', '问题', '责任', '进行', '现将', '统计', '据统计', '经统计', '信息公开办公室', '政府信息公开办公室', '政务公开办公室', '信息公开办'],
  ],
  /** Says that the number is all there is. */
  in_all: ['共', '共计', '总计', '合计', '一共', '总共', '共有'],
  /** The body that reports. */
  self: [
    ...['我局', '本局', '我委', '本委', '我厅', '本厅', '我院', '本院', '我中心', '本中心', '我街道', '本街道', '我校', '本校', '我馆', '本馆', '我队', '本队', '我所', '本所', '我处', '本处'],
    ...['我站', '我部', '我会', '本会', '我行', '我公司', '我单位', '本单位', '我机关', '本机关', '本行政机关', '我部门', '本部门', '我支队', '我大队', '我总队', '我办', '本办', '我府', '我署', '我园'],
  ],
  /** The place that reports, where a government does. */
  place: ['我省', '我市', '我区', '我县', '我州', '我盟', '我旗', '我镇', '我乡', '本省', '本市', '本区', '本县', '本州', '本旗', '本镇', '本乡', '我自治区'],
  /** Others, or all of them together. */
  others: [
    ...['全国', '全省', '全市', '全区', '全县', '全州', '全盟', '全旗', '全镇', '全乡', '全街道', '全系统', '全校', '全委系统', '全局系统', '市域', '县域内', '市本级', '区本级', '县本级', '省本级', '本级'],
    ...['各级', '各地', '各部门', '各单位', '各区', '各县', '各市', '各镇', '各乡镇', '各街道', '各县区', '各区县', '各县市区', '各县（市、区）', '各科室', '各处室', '各股室', '各局', '各委办局', '各成员单位', '各中心', '各分局', '各支队', '各学校', '各村', '各社区'],
    ...['其他单位', '其他部门', '其它单位', '其它部门', '部分单位', '部分部门', '有关单位', '有关部门', '相关单位', '相关部门', '兄弟单位', '下属单位', '下属', '所属', '直属', '局属', '委属', '二级机构', '二级单位', '基层单位'],
    ...['市直', '区直', '县直', '省直', '镇街', '乡镇', '镇（街道）', '街镇', '村居', '上级', '上级部门', '下级', '法院', '检察院', '人大', '政协', '企业', '公共企事业单位', '学校', '医院'],
  ],
  /** Says nothing either; a clause that opens with it says how, why or under whom, and names no new subject. */
  adverb: ['在', '按照', '根据', '依据', '依照', '围绕', '为', '为了', '为做好', '为进一步', '依托', '通过', '针对', '对照', '贯彻', '随着', '结合', '聚焦', '坚持', '对', '对于', '关于', '经', '严格按照', '认真贯彻', '为提高', '为保障'],
  /** Says nothing either, but for those who are counted: 58个申请人. */
  person: ['市民', '群众', '公众', '社会公众', '人民群众', '申请人'],
  /** Counts apart from what stands before. */
  besides: ['另', '另有', '另外', '此外', '还', '还有', '再', '又'],
  /** Part of a total that stands before. */
  part: ['其中', '含', '包括', '包含', '当中', '之中', '内含', '分为'],
  and: ['和', '与', '及', '以及', '或', '或者'],
  both: ['均', '都', '均为', '都为', '皆为', '各为', '各', '全部为'],
  respectively: ['分别', '分别为', '分别是', '依次为', '分别有', '分别达'],
  none: ['未', '没有', '没', '无', '暂未', '尚未', '均未', '未曾', '暂无', '均无', '并未', '并无', '没有发生过', '没有出现', '还没有', '都没有', '未有', '尚无'],
  /** The report year. */
  this_year: ['本年', '本年度', '今年', '今年以来', '当年', '当年度', '一年来', '报告期内', '统计期内', '年度内', '报告年度', '本报告期内', '本报告年度', '本年内'],
  /** Any other time, or one that is not the whole year. */
  other_time: [
    ...['上年', '上年度', '上一年', '上一年度', '去年', '前年', '往年', '历年', '近年', '近年来', '以往', '此前', '之前', '多年来', '历史', '自成立以来', '以来', '开通以来', '建成以来', '施行以来', '实施以来', '截至目前', '截止目前', '至今', '迄今', '从未'],
    ...['上半年', '下半年', '第一季度', '第二季度', '第三季度', '第四季度', '一季度', '二季度', '三季度', '四季度', '前三季度', '季度', '本月', '当月', '每月', '月均', '年初', '年中', '十三五', '十四五', '十二五', '下年度', '下一年', '下一年度', '明年', '来年', '两年', '三年', '五年', '近三年', '近三年来', '近两年', '近五年', '三年来', '两年来', '五年来', '几年来'],
  ],
  compare: [
    ...['较上年', '较去年', '较上年度', '较上一年', '较上一年度', '比上年', '比去年', '比上年度', '比上一年', '比上一年度', '与上年相比', '与去年相比', '与上年度相比', '同比', '环比', '相比', '相较', '较', '比'],
    ...['增加', '减少', '增长', '下降', '上升', '增幅', '降幅', '多', '少', '新增', '净增', '提升', '降低', '上涨', '翻番'],
  ],
  plan: ['计划', '拟', '将', '预计', '力争', '确保', '争取', '目标', '不少于', '不低于', '至少', '不超过', '应当', '须', '必须', '例如', '若', '下一步', '每个', '打算'],
  each: ['每', '每次', '每年', '每季度', '每周', '每日', '平均', '人均', '日均', '每季', '每半年', '年均', '每人'],
  cumulative: ['累计', '累积', '历年累计', '总累计', '占', '占比', '占总数', '率', '前', '最多', '最高'],
  around: ['约', '近', '大约', '大概', '超', '超过', '逾', '接近', '将近', '突破', '不足', '不到', '至多', '约为', '多达'],

  open_government: ['政府信息公开', '信息公开', '政务公开', '政府信息与政务公开', '政府信息公开工作', '政务信息公开', '因政府信息公开工作', '因政府信息公开申请', '因依申请公开', '政府信息公开类', '信息公开类'],
  /** Other business: what is then received or completed is no request for information. */
  rival: [
    ...['行政许可', '行政审批', '审批', '许可', '信访', '来信', '来访', '来电', '热线', '咨询', '建议', '提案', '投诉', '举报', '留言', '信箱', '许可证', '补贴', '仲裁', '办件', '政务服务', '工单', '诉求', '登记', '职称', '低保', '救助', '专利', '商标', '公证', '法律援助'],
    ...['市长信箱', '局长信箱', '人大代表建议', '政协提案', '建议提案', '网上信访', '行政处罚', '执法', '服务事项', '一网通办', '不动产', '证照', '资助', '奖励', '项目', '立案', '信件', '网民留言'],
  ],
  /** Known, and never part of a phrase. */
  aside: ['办法', '办事', '办公', '市场', '社区', '城市', '乡村', '管理', '处置', '场所', '所有', '区域', '专区', '县域', '院落', '局党组', '局领导', '局机关', '党组', '街区', '主要', '答复率', '回复率', '办结率', '按时办结率', '按时答复率', '满意率', '公开率', '申诉', '行政申诉', '参加', '受邀', '转载', '收费标准', '相关信息', '有关信息', '交办', '转办', '代办', '纠错', '败诉', '胜诉', '有效', '重复'],

  receive: ['收到', '收到了', '接收', '接收到', '接到', '新收', '新收到', '收悉', '收', '接收了', '接收到了', '新接收', '新增收到'],
  accept: ['受理', '受理了', '新受理', '登记受理', '接收并受理', '收到并受理', '接受'],
  request: [
    ...['政府信息公开申请', '信息公开申请', '政务公开申请', '政府信息依申请公开', '政府信息依申请公开申请', '依申请公开', '依申请公开申请', '依申请公开事项', '依申请公开件', '依申请件', '依申请公开的申请', '依申请公开政府信息', '依申请公开政府信息申请', '依申请公开信息'],
    ...['依申请公开信息申请', '政府信息公开的申请', '政府信息公开事项申请', '公开政府信息的申请', '公开政府信息申请', '要求公开政府信息的申请', '申请公开政府信息', '政府信息申请', '依申请政府信息公开', '依申请政府信息公开申请', '依申请信息公开', '依申请信息公开申请', '依申请公开办件', '依申请公开工单', '政府信息公开申请件', '信息公开申请件', '政府信息公开申请事项', '政府信息公开申请表'],
  ],
  application: ['申请', '申请件', '申请事项', '申请表', '公开申请', '书面申请'],
  applicant: ['公民', '法人', '其他组织', '其它组织', '自然人', '法人组织', '社会组织', '商业企业', '科研机构', '法律服务机构', '社会公益组织', '个人'],
  online: ['网络', '网上', '在线', '互联网', '网络渠道', '网络申请', '网上申请', '在线申请', '通过网络', '网络平台', '网络形式', '网络方式'],
  letter: ['信函', '信件邮寄', '邮寄', '信函申请', '书信', '信函形式', '信函方式', '信函邮寄'],
  in_person: ['当面', '当面申请', '现场申请', '当面递交', '当面提交', '现场'],
  fax: ['传真', '传真申请', '传真形式'],
  complete: ['办结', '办理完毕', '办理完结', '办结申请', '已办结', '全部办结', '处理完毕', '办结了'],
  on_time: ['按时办结', '按期办结', '如期办结', '在规定期限内办结', '按时办结申请'],
  extended: ['延期办结', '延期答复', '延长期限办结'],
  answer: ['答复', '予以答复', '回复', '作出答复', '答复申请', '已答复', '予以回复', '答复了', '依法答复', '按时答复', '按期答复', '书面答复'],
  already_public: ['属于已主动公开范围', '已主动公开范围', '属于主动公开范围', '属已主动公开', '属于已主动公开', '已主动公开'],
  granted: ['予以公开', '同意公开', '全部公开', '依法予以公开', '依法公开', '予以全部公开'],
  partial: ['部分公开', '予以部分公开', '同意部分公开', '区分处理'],
  denied: ['不予公开', '不同意公开', '依法不予公开', '决定不予公开'],
  unavailable: ['无法提供', '依法无法提供'],
  not_held: ['本机关不掌握相关政府信息', '不掌握相关政府信息', '本机关不掌握', '本机关不掌握相关信息', '不掌握相关信息', '不掌握'],
  nonexistent: ['信息不存在', '申请信息不存在', '政府信息不存在', '所申请信息不存在'],
  not_ours: ['不属于本行政机关公开', '不属于本机关公开', '非本机关公开', '不属于本行政机关公开范围'],
  not_processed: ['不予处理', '依法不予处理'],
  other_handling: ['其他处理', '作其他处理', '作出其他处理', '其它处理'],
  carried_over: ['上年结转', '上年度结转', '上一年结转', '上一年度结转', '去年结转', '结转上年', '上年结转申请', '上年度结转申请', '上年结转政府信息公开申请', '上年度结转政府信息公开申请'],
  carried_forward: [
    ...['结转下年', '结转下年度', '结转下一年', '结转下一年度', '结转至下年', '结转至下年度', '结转至下一年', '结转至下一年度', '结转到下年', '结转到下年度', '结转到下一年', '结转到下一年度', '转入下年度', '转入下一年', '转入下一年度'],
    ...['结转下年度继续办理', '结转下一年度继续办理', '结转至下年度继续办理', '结转至下一年度继续办理', '结转到下一年度继续办理', '转下年', '转下年度', '结转次年', '结转至次年', '转至下年', '转至下年度', '结转来年', '转结下年', '转结下年度', '结转下年度办理', '结转至下年度办理', '结转到下年度办理', '结转'],
  ],
  incur: ['被申请', '被提起', '被提出', '被', '发生', '产生', '引发', '引起', '出现', '涉及到', '提起', '被申请人提起', '被诉', '引发的', '引起的', '发生的', '产生的', '提起的', '被申请的', '被提起的'],
  review: ['行政复议', '行政复议案件', '行政复议申请', '行政复议案', '复议', '复议案件', '复议申请', '信息公开行政复议', '政府信息公开行政复议', '政府信息公开行政复议案件', '信息公开类行政复议', '政府信息公开类行政复议', '政府信息公开行政复议申请'],
  litigation: ['行政诉讼', '行政诉讼案件', '行政诉讼案', '诉讼', '诉讼案件', '行政应诉案件', '信息公开行政诉讼', '政府信息公开行政诉讼', '政府信息公开行政诉讼案件', '信息公开类行政诉讼', '政府信息公开类行政诉讼'],
  complaint: ['举报投诉', '投诉举报', '信息公开投诉举报', '政府信息公开举报投诉', '信息公开举报投诉'],
  handle: ['办理', '处理', '办理了', '审理', '审结', '办理行政复议', '应诉', '审查', '指导', '代理', '督办', '协助', '转交', '转来', '移交'],

  proactive: ['主动公开', '主动公开了', '主动公开各类', '主动公开发布', '主动对外公开'],
  disclose: ['公开', '公开发布', '对外公开', '发布公开', '新公开', '公开了'],
  publish: ['发布', '公布', '推送', '刊登', '更新', '发布了', '发表', '刊发', '编发', '推出', '上传', '发出'],
  information: ['政府信息', '政务信息', '各类政府信息'],
  item: ['信息', '各类信息', '内容', '文件信息', '稿件', '消息', '资讯'],
  gazette: ['政府公报', '公报', '人民政府公报'],
  website: ['政府网站', '门户网站', '政府门户网站', '官方网站', '网站', '官网', '部门网站', '政府官网', '人民政府网站', '局网站', '本局网站', '局门户网站', '人民政府门户网站'],
  weibo: ['微博', '政务微博', '官方微博', '新浪微博', '政务微博客'],
  wechat: ['微信', '政务微信', '微信公众号', '官方微信', '政务微信公众号', '微信公众平台', '微信平台', '官方微信公众号'],
  other_channel: ['其他方式', '其他渠道', '其它方式', '其它渠道', '其他形式', '其它形式'],
  document: ['规范性文件', '行政规范性文件', '规范文件'],
  regulation: ['规章', '政府规章', '部门规章', '地方政府规章'],
  issue: ['制发', '制定', '制定出台', '出台', '印发', '新制作', '制作', '制定印发', '制定并印发', '新制发', '制订', '制定发布', '新制定', '新出台', '制发了', '出台了', '制定了'],
  repeal: ['废止', '废止了', '宣布废止'],
  in_force: ['现行有效', '现行有效的', '继续有效'],

  hot_topic: ['回应公众关注热点或重大舆情', '回应公众关注热点', '回应公众关注热点和重大舆情', '回应社会关注热点', '回应热点舆情', '回应公众关注的热点或重大舆情', '回应公众关注热点及重大舆情'],
  hold: ['召开', '举办', '举行', '开展', '组织', '组织召开', '组织举办', '组织开展', '举办了', '召开了', '开展了', '先后举办', '先后召开', '集中开展'],
  press: ['新闻发布会', '新闻通气会', '参加或举办新闻发布会', '举办新闻发布会'],
  interview: ['在线访谈', '政府网站在线访谈', '网上在线访谈'],
  interpretation: ['政策解读', '政策解读稿件', '政策解读材料', '政策解读信息', '政策解读文件', '解读稿件', '解读材料', '政策解读文章'],
  social_event: ['微博微信回应', '微博微信回应事件', '微信微博回应'],
  fee: ['收取费用', '收费', '依申请公开收费', '依申请公开费用', '收取任何费用', '收取政府信息公开费用', '收取依申请公开费用', '依申请公开政府信息收费', '政府信息公开收费', '依申请公开信息收取的费用', '依申请公开信息收取费用', '收取相关费用', '收取检索、复制、邮寄等费用'],
  processing_fee: ['信息处理费', '政府信息公开信息处理费', '政府信息处理费', '信息公开处理费', '信息处理费用'],
  collect: ['收取', '收取了', '产生费用', '征收'],
  office: ['专门机构', '政府信息公开工作专门机构', '政府信息公开专门机构', '信息公开专门机构', '信息公开工作专门机构'],
  reading_point: ['查阅点', '政府信息公开查阅点', '信息公开查阅点', '公共查阅点', '政府信息查阅点', '政府信息公开查阅场所', '政府信息查阅场所', '信息查阅点', '公共查阅场所'],
  set_up: ['设置', '设立', '设有', '设', '配备', '配备了', '配有', '设置了', '设立了', '配置', '落实', '确定', '安排', '明确'],
  staff: ['从事政府信息公开工作人员', '政府信息公开工作人员', '信息公开工作人员', '政务公开工作人员', '从事信息公开工作人员', '政务公开人员', '从事政府信息公开工作的人员'],
  full_time: ['专职人员', '专职工作人员', '专职信息员', '专职', '专职政府信息公开工作人员', '政府信息公开专职人员', '政府信息公开专职工作人员', '政务公开专职人员', '信息公开专职人员'],
  part_time: ['兼职人员', '兼职工作人员', '兼职信息员', '兼职', '兼职政府信息公开工作人员', '政府信息公开兼职人员', '政府信息公开兼职工作人员', '政务公开兼职人员', '信息公开兼职人员'],
  funding: ['政府信息公开专项经费', '信息公开专项经费', '政府信息公开工作经费', '信息公开工作经费', '政务公开专项经费', '政务公开工作经费', '政府信息公开经费'],
  meeting: ['政府信息公开工作会议', '政府信息公开工作会议或专题会议', '政府信息公开专题会议', '政务公开工作会议', '信息公开工作会议', '政府信息公开会议', '政务公开专题会议', '政务公开会议', '政府信息公开工作会议和专题会议', '信息公开专题会议', '政府信息公开工作专题会议'],
  training: ['培训', '培训班', '业务培训', '专题培训', '业务培训班', '专题培训班', '各类培训班', '各类培训', '政府信息公开培训', '政府信息公开培训班', '政务公开培训', '政务公开培训班', '政务公开业务培训', '政务公开业务培训班', '政府信息公开业务培训', '信息公开培训', '信息公开培训班', '政府信息公开专题培训', '政府信息公开工作培训', '政务公开专题培训'],
  trainee: ['培训人员', '接受培训', '接受培训人员', '参训人员', '参加培训', '参训', '受训人员', '参加培训人员', '参加人员', '参训人数', '接受培训人数'],
} as const satisfies Record<string, readonly string[]>;

export type WordRole = keyof typeof words;

const CASES = ['件', '宗', '例', '条', '份', '起', '个', '项', '次', '件次', '封'];
const ITEMS = ['条', '件', '项', '条次'];
const DOCUMENTS = ['件', '份', '个', '部', '条', '篇'];
const TIMES = ['次', '场', '期', '场次', '个', '回', '班', '轮'];
const PEOPLE = ['人', '名', '位', '个'];
const MONEY = ['元', '元整'];

const under = (heading: string, rows: readonly string[]) => rows.map((row) => `requests.outcome.${heading}.${row}`);
const DENIED = under('denied', ['state_secret', 'prohibited_by_law', 'security_stability', 'third_party_rights', 'internal_affairs', 'process_information', 'enforcement_files', 'administrative_inquiry']);
const UNAVAILABLE = under('unavailable', ['not_held', 'needs_creation', 'unclear']);
const NOT_PROCESSED = under('not_processed', ['petition_complaint', 'duplicate', 'published_material', 'excessive', 'reissue_confirmation']);
const OTHER_HANDLING = under('other', ['overdue_correction', 'overdue_fee', 'other']);
const LITIGATION = ['litigation.direct.total', 'litigation.after_review.total'];

/** Every form that is read, where its indicator is the same. */
const each = (...ids: string[]) => ({ g2014: ids, g2019: ids, g2021: ids });
/** The two forms with applicants in columns. */
const since2019 = (...ids: string[]) => ({ g2019: ids, g2021: ids });
const until2018 = (...ids: string[]) => ({ g2014: ids });

export const phrases: readonly Phrase[] = [
  // Requests received and carried over
  { say: ['receive request N', 'receive N request', 'request receive N', 'accept request N', 'accept N request', 'request accept N'], none: ['receive request', 'request'], units: CASES, counts: each('requests.received.total') },
  { say: ['receive application N', 'receive N application', 'receive N', 'accept application N', 'accept N application', 'accept N', 'application N'], none: ['receive application'], needs: ['requests'], units: CASES, counts: each('requests.received.total') },
  { say: ['online N', 'receive online N', 'online application N', 'online receive N'], needs: ['requests'], units: CASES, counts: until2018('requests.received.online') },
  { say: ['letter N', 'receive letter N', 'letter application N', 'letter receive N'], needs: ['requests'], units: CASES, counts: until2018('requests.received.letter') },
  { say: ['in_person N', 'receive in_person N', 'in_person application N', 'in_person receive N'], needs: ['requests'], units: CASES, counts: until2018('requests.received.in_person') },
  { say: ['fax N', 'receive fax N', 'fax application N', 'fax receive N'], needs: ['requests'], units: CASES, counts: until2018('requests.received.fax') },
  { say: ['carried_over N', 'carried_over request N', 'carried_over application N'], needs: ['requests'], units: CASES, counts: since2019('requests.carried_over') },
  { say: ['carried_forward N', 'N carried_forward', 'N application carried_forward'], needs: ['requests'], units: CASES, counts: since2019('requests.carried_forward') },

  // Requests completed and how. 办结 in the later forms: the sum of all results, but only where what was carried over is named too.
  { say: ['complete N', 'complete request N', 'complete application N', 'complete N request', 'complete N application', 'application complete N'], needs: ['requests'], units: CASES, counts: until2018('requests.completed.total') },
  { say: ['complete N', 'complete request N', 'complete application N', 'complete N request', 'complete N application'], needs: ['requests'], after: 'requests.carried_over', units: CASES, counts: since2019('requests.outcome.total') },
  { say: ['on_time N'], needs: ['requests'], units: CASES, counts: until2018('requests.completed.on_time') },
  { say: ['extended N'], needs: ['requests'], units: CASES, counts: until2018('requests.completed.extended') },
  { say: ['answer N', 'answer request N', 'answer application N', 'answer N request', 'answer N application'], needs: ['requests'], units: CASES, counts: until2018('requests.outcome.total') },
  { say: ['already_public N'], needs: ['requests'], units: CASES, counts: until2018('requests.outcome.already_public') },
  { say: ['granted N'], needs: ['requests'], units: CASES, counts: each('requests.outcome.granted') },
  { say: ['partial N'], needs: ['requests'], units: CASES, counts: each('requests.outcome.partially_granted') },
  { say: ['denied N'], needs: ['requests'], units: CASES, counts: { g2014: ['requests.outcome.denied.total'], g2019: DENIED, g2021: DENIED } },
  { say: ['unavailable N'], needs: ['requests'], units: CASES, counts: since2019(...UNAVAILABLE) },
  { say: ['not_held N'], needs: ['requests'], units: CASES, counts: since2019('requests.outcome.unavailable.not_held') },
  { say: ['nonexistent N'], needs: ['requests'], units: CASES, counts: until2018('requests.outcome.nonexistent') },
  { say: ['not_ours N'], needs: ['requests'], units: CASES, counts: until2018('requests.outcome.not_this_agency') },
  { say: ['not_processed N'], needs: ['requests'], units: CASES, counts: since2019(...NOT_PROCESSED) },
  { say: ['other_handling N'], needs: ['requests'], units: CASES, counts: { g2019: ['requests.outcome.other.total'], g2021: OTHER_HANDLING } },

  // Review, litigation, complaints, fees
  { say: ['review N', 'N review', 'incur review N', 'incur N review', 'review incur N', 'receive review N', 'receive N review', 'incur N incur review'], none: ['review', 'incur review', 'receive review', 'review incur'], needs: ['disputes', 'requests', 'open_government'], units: CASES, counts: each('review.total') },
  { say: ['litigation N', 'N litigation', 'incur litigation N', 'incur N litigation', 'litigation incur N', 'receive litigation N', 'receive N litigation', 'incur N incur litigation'], none: ['litigation', 'incur litigation', 'receive litigation', 'litigation incur'], needs: ['disputes', 'requests', 'open_government'], units: CASES, counts: { g2014: ['litigation.total'], g2019: LITIGATION, g2021: LITIGATION } },
  { say: ['complaint N', 'receive complaint N', 'incur complaint N'], none: ['complaint', 'receive complaint', 'incur complaint'], needs: ['disputes', 'open_government'], units: CASES, counts: until2018('complaints.total') },
  { say: ['fee N', 'collect fee N', 'fee collect N'], none: ['fee'], needs: ['fees', 'requests'], units: MONEY, counts: until2018('fees.requests.amount') },
  { say: ['processing_fee N', 'collect processing_fee N', 'processing_fee collect N'], none: ['processing_fee', 'collect processing_fee'], units: MONEY, counts: { g2021: ['fees.information_processing.amount'] } },

  // Proactive disclosure
  { say: ['proactive N', 'proactive information N', 'proactive N information', 'proactive item N', 'proactive N item', 'disclose information N', 'disclose N information'], units: ITEMS, counts: until2018('proactive.total') },
  { say: ['disclose N', 'disclose item N'], needs: ['proactive'], whole: true, units: ITEMS, counts: until2018('proactive.total') },
  { say: ['gazette disclose N', 'gazette disclose information N', 'gazette proactive information N', 'gazette proactive N'], units: ITEMS, counts: until2018('proactive.channel.gazette') },
  { say: ['website disclose N', 'website disclose information N', 'website proactive information N', 'website proactive N'], units: ITEMS, counts: until2018('proactive.channel.website') },
  { say: ['weibo disclose N', 'weibo disclose information N', 'weibo proactive information N', 'weibo proactive N'], units: ITEMS, counts: until2018('proactive.channel.weibo') },
  { say: ['wechat disclose N', 'wechat disclose information N', 'wechat proactive information N', 'wechat proactive N'], units: ITEMS, counts: until2018('proactive.channel.wechat') },
  { say: ['other_channel disclose N', 'other_channel disclose information N', 'other_channel proactive information N', 'other_channel proactive N'], units: ITEMS, counts: until2018('proactive.channel.other') },
  { say: ['issue document N', 'issue N document', 'document issue N'], none: ['issue document'], units: DOCUMENTS, counts: each('proactive.normative_documents.issued') },
  { say: ['proactive document N', 'disclose document N', 'disclose N document', 'proactive N document'], units: DOCUMENTS, counts: { g2014: ['proactive.normative_documents.disclosed'], g2019: ['proactive.normative_documents.disclosed'] } },
  { say: ['repeal document N', 'repeal N document', 'document repeal N'], none: ['repeal document'], units: DOCUMENTS, counts: { g2021: ['proactive.normative_documents.repealed'] } },
  { say: ['in_force document N', 'document in_force N', 'N in_force document'], units: DOCUMENTS, counts: { g2021: ['proactive.normative_documents.in_force'] } },
  { say: ['issue regulation N', 'issue N regulation'], none: ['issue regulation'], units: DOCUMENTS, counts: since2019('proactive.regulations.issued') },
  { say: ['repeal regulation N', 'repeal N regulation'], none: ['repeal regulation'], units: DOCUMENTS, counts: { g2021: ['proactive.regulations.repealed'] } },

  // Responding to public concerns
  { say: ['hot_topic N'], none: ['hot_topic'], units: [...TIMES, '件', '起', '条'], counts: until2018('response.hot_topics.total') },
  { say: ['press N', 'hold press N', 'hold N press'], none: ['hold press', 'press'], units: TIMES, counts: until2018('response.press_conferences.total') },
  { say: ['interview N', 'hold interview N', 'hold N interview'], none: ['hold interview'], units: TIMES, counts: until2018('response.online_interviews.total') },
  { say: ['interpretation N', 'publish interpretation N', 'publish N interpretation'], none: ['publish interpretation'], units: ['篇', '件', '条', '份', '件次', '篇次'], counts: until2018('response.policy_interpretations') },
  { say: ['social_event N'], units: TIMES, counts: until2018('response.social_media_events') },

  // Organization, staff, funding, meetings, training
  { say: ['office N', 'set_up office N', 'set_up N office'], units: ['个', '家', '处'], counts: until2018('organization.offices') },
  { say: ['reading_point N', 'set_up reading_point N', 'set_up N reading_point'], units: ['个', '处', '家'], counts: until2018('organization.reading_points') },
  { say: ['staff N', 'set_up staff N', 'set_up N staff', 'N staff'], needs: ['organization', 'open_government'], units: PEOPLE, counts: until2018('staff.total') },
  { say: ['full_time N', 'set_up full_time N', 'set_up N full_time', 'N full_time'], none: ['full_time', 'set_up full_time'], needs: ['organization', 'open_government'], units: PEOPLE, counts: until2018('staff.full_time') },
  { say: ['part_time N', 'set_up part_time N', 'set_up N part_time', 'N part_time'], none: ['part_time', 'set_up part_time'], needs: ['organization', 'open_government'], units: PEOPLE, counts: until2018('staff.part_time') },
  { say: ['funding N', 'set_up funding N'], units: MONEY, counts: until2018('funding.dedicated') },
  { say: ['hold meeting N', 'hold N meeting', 'meeting N'], units: TIMES, counts: until2018('meetings.total') },
  { say: ['hold training N', 'hold N training', 'training N'], needs: ['meetings', 'open_government'], units: TIMES, counts: until2018('training.sessions') },
  { say: ['trainee N', 'training N'], needs: ['meetings', 'open_government'], units: ['人次', '人', '名'], counts: until2018('training.participants') },
];
