import type { GenerationId } from './kinds.js';

/** What is counted, apart from any one form. */
export interface Indicator {
  /** Chinese name that can stand alone. */
  readonly zh: string;
  /** English name. */
  readonly en: string;
  /**
   * Unit in the newest form that has it; money is always in 元. An older form may count in another unit: 条 for
   * requests in g2008, and for `proactive.normative_documents.disclosed` in g2008 and g2014. Its rows say so.
   */
  readonly unit: '件' | '条' | '项' | '次' | '篇' | '个' | '人' | '人次' | '元';
}

/** Every indicator of every generation, those of g2008 too, by id. */
export const indicators = {
  // Proactive disclosure
  'proactive.total': { zh: '主动公开政府信息数', en: 'Items of government information disclosed proactively', unit: '条' },
  'proactive.full_text_electronic': { zh: '全文电子化的主动公开信息数', en: 'Proactively disclosed items available in electronic full text', unit: '条' },
  'proactive.official_documents': { zh: '主动公开的公文类信息数', en: 'Official documents disclosed proactively', unit: '条' },
  'proactive.official_documents_state_secret': { zh: '属于国家秘密的公文类信息数', en: 'Official documents classified as state secrets', unit: '条' },
  'proactive.service_information': { zh: '提供服务类信息数', en: 'Items of public-service information provided', unit: '条' },
  'proactive.channel.gazette': { zh: '政府公报公开政府信息数', en: 'Items disclosed in the government gazette', unit: '条' },
  'proactive.channel.website': { zh: '政府网站公开政府信息数', en: 'Items disclosed on the government website', unit: '条' },
  'proactive.channel.weibo': { zh: '政务微博公开政府信息数', en: 'Items disclosed on government Weibo accounts', unit: '条' },
  'proactive.channel.wechat': { zh: '政务微信公开政府信息数', en: 'Items disclosed on government WeChat accounts', unit: '条' },
  'proactive.channel.other': { zh: '其他方式公开政府信息数', en: 'Items disclosed by other means', unit: '条' },
  'proactive.regulations.issued': { zh: '规章本年制发数', en: 'Administrative rules issued in the year', unit: '件' },
  'proactive.regulations.disclosed': { zh: '规章本年新公开数', en: 'Administrative rules newly disclosed in the year', unit: '件' },
  'proactive.regulations.public_total': { zh: '规章对外公开总数', en: 'Administrative rules publicly available, total', unit: '件' },
  'proactive.regulations.repealed': { zh: '规章本年废止数', en: 'Administrative rules repealed in the year', unit: '件' },
  'proactive.regulations.in_force': { zh: '规章现行有效数', en: 'Administrative rules in force at year end', unit: '件' },
  'proactive.normative_documents.issued': { zh: '规范性文件本年制发数', en: 'Administrative normative documents issued in the year', unit: '件' },
  'proactive.normative_documents.disclosed': { zh: '规范性文件本年公开数', en: 'Administrative normative documents disclosed in the year', unit: '件' },
  'proactive.normative_documents.public_total': { zh: '规范性文件对外公开总数', en: 'Administrative normative documents publicly available, total', unit: '件' },
  'proactive.normative_documents.repealed': { zh: '规范性文件本年废止数', en: 'Administrative normative documents repealed in the year', unit: '件' },
  'proactive.normative_documents.in_force': { zh: '规范性文件现行有效数', en: 'Administrative normative documents in force at year end', unit: '件' },
  'proactive.other_documents.issued': { zh: '其他主动公开文件本年制作数', en: 'Other proactively disclosed documents produced in the year', unit: '件' },
  'proactive.other_documents.disclosed': { zh: '其他主动公开文件本年新公开数', en: 'Other documents newly disclosed in the year', unit: '件' },
  'proactive.other_documents.public_total': { zh: '其他主动公开文件对外公开总数', en: 'Other documents publicly available, total', unit: '件' },
  'proactive.administrative_licensing.items_previous_year': { zh: '行政许可上一年项目数', en: 'Administrative licensing items in the previous year', unit: '项' },
  'proactive.administrative_licensing.items_change': { zh: '行政许可项目本年增减', en: 'Change in administrative licensing items in the year', unit: '项' },
  'proactive.administrative_licensing.decisions': { zh: '行政许可处理决定数', en: 'Administrative licensing decisions', unit: '件' },
  'proactive.other_external_services.items_previous_year': { zh: '其他对外管理服务事项上一年项目数', en: 'Other external administrative service items in the previous year', unit: '项' },
  'proactive.other_external_services.items_change': { zh: '其他对外管理服务事项本年增减', en: 'Change in other external administrative service items in the year', unit: '项' },
  'proactive.other_external_services.decisions': { zh: '其他对外管理服务事项处理决定数', en: 'Decisions on other external administrative service items', unit: '件' },
  'proactive.administrative_penalty.items_previous_year': { zh: '行政处罚上一年项目数', en: 'Administrative penalty items in the previous year', unit: '项' },
  'proactive.administrative_penalty.items_change': { zh: '行政处罚项目本年增减', en: 'Change in administrative penalty items in the year', unit: '项' },
  'proactive.administrative_penalty.decisions': { zh: '行政处罚处理决定数', en: 'Administrative penalty decisions', unit: '件' },
  'proactive.administrative_coercion.items_previous_year': { zh: '行政强制上一年项目数', en: 'Administrative coercion items in the previous year', unit: '项' },
  'proactive.administrative_coercion.items_change': { zh: '行政强制项目本年增减', en: 'Change in administrative coercion items in the year', unit: '项' },
  'proactive.administrative_coercion.decisions': { zh: '行政强制处理决定数', en: 'Administrative coercion decisions', unit: '件' },
  'proactive.administrative_fees.items_previous_year': { zh: '行政事业性收费上一年项目数', en: 'Administrative fee items in the previous year', unit: '项' },
  'proactive.administrative_fees.items_change': { zh: '行政事业性收费项目本年增减', en: 'Change in administrative fee items in the year', unit: '项' },
  'proactive.administrative_fees.amount': { zh: '行政事业性收费本年金额', en: 'Administrative fees collected in the year', unit: '元' },
  'proactive.government_procurement.projects': { zh: '政府集中采购项目数', en: 'Centralized government procurement projects', unit: '个' },
  'proactive.government_procurement.amount': { zh: '政府集中采购总金额', en: 'Centralized government procurement, total amount', unit: '元' },

  // Response to public concern and interpretation of policy
  'response.hot_topics.total': { zh: '回应公众关注热点或重大舆情数', en: 'Responses to topics of public concern or major public opinion', unit: '次' },
  'response.press_conferences.total': { zh: '参加或举办新闻发布会总次数', en: 'Press conferences attended or held', unit: '次' },
  'response.press_conferences.by_principal': { zh: '主要负责同志参加新闻发布会次数', en: 'Press conferences attended by the principal official', unit: '次' },
  'response.online_interviews.total': { zh: '政府网站在线访谈次数', en: 'Online interviews on the government website', unit: '次' },
  'response.online_interviews.by_principal': { zh: '主要负责同志参加政府网站在线访谈次数', en: 'Online interviews with the principal official', unit: '次' },
  'response.policy_interpretations': { zh: '政策解读稿件发布数', en: 'Policy interpretation articles published', unit: '篇' },
  'response.social_media_events': { zh: '微博微信回应事件数', en: 'Events responded to on Weibo and WeChat', unit: '次' },
  'response.other_events': { zh: '其他方式回应事件数', en: 'Events responded to by other means', unit: '次' },

  // Requests: received and carried
  'requests.directory_entries': { zh: '依申请公开信息目录数', en: 'Directory entries of information available on request', unit: '条' },
  'requests.received.total': { zh: '本年新收政府信息公开申请数', en: 'Requests received in the year', unit: '件' },
  'requests.received.in_person': { zh: '当面申请数', en: 'Requests received in person', unit: '件' },
  'requests.received.fax': { zh: '传真申请数', en: 'Requests received by fax', unit: '件' },
  'requests.received.email': { zh: '电子邮件申请数', en: 'Requests received by e-mail', unit: '条' },
  'requests.received.online': { zh: '网络申请数', en: 'Requests received online', unit: '件' },
  'requests.received.letter': { zh: '信函申请数', en: 'Requests received by letter', unit: '件' },
  'requests.received.other': { zh: '其他形式申请数', en: 'Requests received in other forms', unit: '条' },
  'requests.carried_over': { zh: '上年结转政府信息公开申请数', en: 'Requests carried over from the previous year', unit: '件' },
  'requests.carried_forward': { zh: '结转下年度继续办理的申请数', en: 'Requests carried forward to the next year', unit: '件' },
  'requests.completed.total': { zh: '申请办结数', en: 'Requests completed', unit: '件' },
  'requests.completed.on_time': { zh: '按时办结数', en: 'Requests completed on time', unit: '件' },
  'requests.completed.extended': { zh: '延期办结数', en: 'Requests completed within an extended time limit', unit: '件' },

  // Requests: outcome
  'requests.outcome.total': { zh: '政府信息公开申请办理结果总数', en: 'Outcomes of requests, total', unit: '件' },
  'requests.outcome.already_public': { zh: '属于已主动公开范围数', en: 'Information already disclosed proactively', unit: '件' },
  'requests.outcome.granted': { zh: '予以公开数', en: 'Requests granted in full', unit: '件' },
  'requests.outcome.partially_granted': { zh: '部分公开数', en: 'Requests granted in part', unit: '件' },
  'requests.outcome.denied.total': { zh: '不予公开数', en: 'Requests denied, total', unit: '件' },
  'requests.outcome.denied.state_secret': { zh: '不予公开：国家秘密', en: 'Denied: state secret', unit: '件' },
  'requests.outcome.denied.trade_secret': { zh: '不予公开：商业秘密', en: 'Denied: trade secret', unit: '件' },
  'requests.outcome.denied.personal_privacy': { zh: '不予公开：个人隐私', en: 'Denied: personal privacy', unit: '件' },
  'requests.outcome.denied.third_party_rights': { zh: '不予公开：保护第三方合法权益', en: 'Denied: lawful rights and interests of a third party', unit: '件' },
  'requests.outcome.denied.security_stability': { zh: '不予公开：危及国家安全、公共安全、经济安全和社会稳定', en: 'Denied: endangers national, public or economic security or social stability', unit: '件' },
  'requests.outcome.denied.prohibited_by_law': { zh: '不予公开：其他法律行政法规禁止公开', en: 'Denied: disclosure prohibited by other laws or administrative regulations', unit: '件' },
  'requests.outcome.denied.internal_affairs': { zh: '不予公开：三类内部事务信息', en: 'Denied: internal affairs (personnel, logistics, internal workflow)', unit: '件' },
  'requests.outcome.denied.process_information': { zh: '不予公开：四类过程性信息', en: 'Denied: deliberative information (discussion records, drafts, consultation letters, requests for instructions)', unit: '件' },
  'requests.outcome.denied.enforcement_files': { zh: '不予公开：行政执法案卷', en: 'Denied: administrative enforcement case files', unit: '件' },
  'requests.outcome.denied.administrative_inquiry': { zh: '不予公开：行政查询事项', en: 'Denied: matter for an administrative records inquiry', unit: '件' },
  'requests.outcome.denied.not_government_information': { zh: '不予公开：不是法规所指政府信息', en: 'Denied: not government information as defined by regulation', unit: '件' },
  'requests.outcome.denied.other_statutory': { zh: '不予公开：法律法规规定的其他情形', en: 'Denied: other circumstances provided for by law or regulation', unit: '件' },
  'requests.outcome.denied.process_and_stability': { zh: '不予公开：过程中信息且影响安全稳定', en: 'Denied: information in process whose disclosure affects security or stability', unit: '条' },
  'requests.outcome.denied.exemption_1': { zh: '不予公开：免予公开范围1（各地自定）', en: 'Denied: exemption 1, locally defined', unit: '条' },
  'requests.outcome.denied.exemption_2': { zh: '不予公开：免予公开范围2（各地自定）', en: 'Denied: exemption 2, locally defined', unit: '条' },
  'requests.outcome.denied.exemption_3': { zh: '不予公开：免予公开范围3（各地自定）', en: 'Denied: exemption 3, locally defined', unit: '条' },
  'requests.outcome.denied.exemption_4': { zh: '不予公开：免予公开范围4（各地自定）', en: 'Denied: exemption 4, locally defined', unit: '条' },
  'requests.outcome.denied.exemption_5': { zh: '不予公开：免予公开范围5（各地自定）', en: 'Denied: exemption 5, locally defined', unit: '条' },
  'requests.outcome.denied.exemption_6': { zh: '不予公开：免予公开范围6（各地自定）', en: 'Denied: exemption 6, locally defined', unit: '条' },
  'requests.outcome.denied.other_reason': { zh: '不予公开：其他原因', en: 'Denied: other reasons', unit: '条' },
  'requests.outcome.unavailable.total': { zh: '无法提供数', en: 'Information unavailable, total', unit: '件' },
  'requests.outcome.unavailable.not_held': { zh: '无法提供：本机关不掌握相关政府信息', en: 'Unavailable: not held by the agency', unit: '件' },
  'requests.outcome.unavailable.needs_creation': { zh: '无法提供：没有现成信息需要另行制作', en: 'Unavailable: would have to be created', unit: '件' },
  'requests.outcome.unavailable.unclear': { zh: '无法提供：补正后申请内容仍不明确', en: 'Unavailable: request still unclear after amendment', unit: '件' },
  'requests.outcome.not_this_agency': { zh: '不属于本行政机关公开数', en: 'Not for this agency to disclose', unit: '件' },
  'requests.outcome.nonexistent': { zh: '申请信息不存在数', en: 'Information requested does not exist', unit: '件' },
  'requests.outcome.amendment_requested': { zh: '告知作出更改补充数', en: 'Applicant told to amend or supplement the request', unit: '件' },
  'requests.outcome.redirected': { zh: '告知通过其他途径办理数', en: 'Applicant directed to another procedure', unit: '件' },
  'requests.outcome.not_processed.total': { zh: '不予处理数', en: 'Requests not processed, total', unit: '件' },
  'requests.outcome.not_processed.petition_complaint': { zh: '不予处理：信访举报投诉类申请', en: 'Not processed: petition, report or complaint', unit: '件' },
  'requests.outcome.not_processed.duplicate': { zh: '不予处理：重复申请', en: 'Not processed: duplicate request', unit: '件' },
  'requests.outcome.not_processed.published_material': { zh: '不予处理：要求提供公开出版物', en: 'Not processed: asks for published material', unit: '件' },
  'requests.outcome.not_processed.excessive': { zh: '不予处理：无正当理由大量反复申请', en: 'Not processed: excessive repeated requests without justification', unit: '件' },
  'requests.outcome.not_processed.reissue_confirmation': { zh: '不予处理：要求确认或重新出具已获取信息', en: 'Not processed: asks to confirm or reissue information already obtained', unit: '件' },
  'requests.outcome.other.total': { zh: '其他处理数', en: 'Otherwise handled, total', unit: '件' },
  'requests.outcome.other.overdue_correction': { zh: '其他处理：逾期不补正', en: 'Otherwise handled: not amended in time', unit: '件' },
  'requests.outcome.other.overdue_fee': { zh: '其他处理：逾期不缴纳费用', en: 'Otherwise handled: fee not paid in time', unit: '件' },
  'requests.outcome.other.other': { zh: '其他处理：其他', en: 'Otherwise handled: other', unit: '件' },

  // Consultations
  'consultations.website_visits': { zh: '网站专栏页面访问量', en: 'Visits to the disclosure pages of the website', unit: '人次' },
  'consultations.in_person': { zh: '现场接待人数', en: 'Visitors received in person', unit: '人次' },
  'consultations.online': { zh: '网上咨询数', en: 'Online consultations', unit: '人次' },
  'consultations.phone': { zh: '咨询电话接听数', en: 'Telephone consultations', unit: '人次' },

  // Administrative reconsideration, administrative litigation, appeals and complaints
  'review.total': { zh: '行政复议数', en: 'Administrative reconsideration cases, total', unit: '件' },
  'review.upheld': { zh: '行政复议：结果维持', en: 'Administrative reconsideration: upheld', unit: '件' },
  'review.corrected': { zh: '行政复议：结果纠正', en: 'Administrative reconsideration: corrected', unit: '件' },
  'review.other': { zh: '行政复议：其他结果', en: 'Administrative reconsideration: other results', unit: '件' },
  'review.pending': { zh: '行政复议：尚未审结', en: 'Administrative reconsideration: pending', unit: '件' },
  'litigation.total': { zh: '行政诉讼数', en: 'Administrative litigation cases, total', unit: '件' },
  'litigation.upheld': { zh: '行政诉讼：维持具体行政行为或者驳回原告诉讼请求', en: 'Administrative litigation: act upheld or claims dismissed', unit: '件' },
  'litigation.corrected': { zh: '行政诉讼：被依法纠错', en: 'Administrative litigation: corrected', unit: '件' },
  'litigation.other': { zh: '行政诉讼：其他情形', en: 'Administrative litigation: other results', unit: '件' },
  'litigation.direct.total': { zh: '未经复议直接起诉数', en: 'Litigation without prior reconsideration, total', unit: '件' },
  'litigation.direct.upheld': { zh: '未经复议直接起诉：结果维持', en: 'Litigation without prior reconsideration: upheld', unit: '件' },
  'litigation.direct.corrected': { zh: '未经复议直接起诉：结果纠正', en: 'Litigation without prior reconsideration: corrected', unit: '件' },
  'litigation.direct.other': { zh: '未经复议直接起诉：其他结果', en: 'Litigation without prior reconsideration: other results', unit: '件' },
  'litigation.direct.pending': { zh: '未经复议直接起诉：尚未审结', en: 'Litigation without prior reconsideration: pending', unit: '件' },
  'litigation.after_review.total': { zh: '复议后起诉数', en: 'Litigation after reconsideration, total', unit: '件' },
  'litigation.after_review.upheld': { zh: '复议后起诉：结果维持', en: 'Litigation after reconsideration: upheld', unit: '件' },
  'litigation.after_review.corrected': { zh: '复议后起诉：结果纠正', en: 'Litigation after reconsideration: corrected', unit: '件' },
  'litigation.after_review.other': { zh: '复议后起诉：其他结果', en: 'Litigation after reconsideration: other results', unit: '件' },
  'litigation.after_review.pending': { zh: '复议后起诉：尚未审结', en: 'Litigation after reconsideration: pending', unit: '件' },
  'appeals.total': { zh: '行政申诉数', en: 'Administrative appeals, total', unit: '件' },
  'appeals.first_handling': { zh: '对本部门首次处理不满意的行政申诉数', en: 'Administrative appeals against the first handling by the agency itself', unit: '件' },
  'complaints.total': { zh: '举报投诉数', en: 'Reports and complaints', unit: '件' },

  // Fees
  'fees.total.amount': { zh: '收取费用总额', en: 'Fees collected, total', unit: '元' },
  'fees.proactive.amount': { zh: '主动公开信息收费总额', en: 'Fees for proactively disclosed information, total', unit: '元' },
  'fees.proactive.mail': { zh: '主动公开邮寄费', en: 'Fees for proactively disclosed information: postage', unit: '元' },
  'fees.proactive.delivery': { zh: '主动公开递送费', en: 'Fees for proactively disclosed information: delivery', unit: '元' },
  'fees.proactive.copy_paper': { zh: '主动公开复制费（纸张）', en: 'Fees for proactively disclosed information: paper copies', unit: '元' },
  'fees.proactive.copy_disc': { zh: '主动公开复制费（光盘）', en: 'Fees for proactively disclosed information: optical discs', unit: '元' },
  'fees.proactive.copy_floppy': { zh: '主动公开复制费（软盘）', en: 'Fees for proactively disclosed information: floppy disks', unit: '元' },
  'fees.requests.amount': { zh: '依申请公开收费总额', en: 'Fees for information disclosed on request, total', unit: '元' },
  'fees.requests.search': { zh: '依申请检索费', en: 'Fees for requests: search', unit: '元' },
  'fees.requests.mail': { zh: '依申请邮寄费', en: 'Fees for requests: postage', unit: '元' },
  'fees.requests.delivery': { zh: '依申请递送费', en: 'Fees for requests: delivery', unit: '元' },
  'fees.requests.copy_paper': { zh: '依申请复制费（纸张）', en: 'Fees for requests: paper copies', unit: '元' },
  'fees.requests.copy_disc': { zh: '依申请复制费（光盘）', en: 'Fees for requests: optical discs', unit: '元' },
  'fees.requests.copy_floppy': { zh: '依申请复制费（软盘）', en: 'Fees for requests: floppy disks', unit: '元' },
  'fees.requests.other': { zh: '依申请其他收费', en: 'Fees for requests: other', unit: '元' },
  'fees.information_processing.amount': { zh: '政府信息公开信息处理费', en: 'Information processing fees', unit: '元' },

  // Organization, staff and funding
  'organization.offices': { zh: '政府信息公开工作专门机构数', en: 'Dedicated open-government-information offices', unit: '个' },
  'organization.reading_points': { zh: '政府信息公开查阅点数', en: 'Public reading points', unit: '个' },
  'staff.total': { zh: '从事政府信息公开工作人员数', en: 'Open-government-information staff, total', unit: '人' },
  'staff.full_time': { zh: '政府信息公开专职人员数', en: 'Full-time staff', unit: '人' },
  'staff.part_time': { zh: '政府信息公开兼职人员数', en: 'Part-time staff', unit: '人' },
  'funding.dedicated': { zh: '政府信息公开专项经费', en: 'Dedicated funding', unit: '元' },
  'funding.actual_expenditure': { zh: '处理政府信息公开的实际支出', en: 'Actual expenditure', unit: '元' },
  'funding.litigation_cost': { zh: '与诉讼有关的总费用', en: 'Costs related to litigation, total', unit: '元' },

  // Meetings and training
  'meetings.total': { zh: '政府信息公开工作会议或专题会议数', en: 'Meetings on open government information', unit: '次' },
  'training.sessions': { zh: '举办各类培训班数', en: 'Training sessions held', unit: '次' },
  'training.participants': { zh: '接受培训人员数', en: 'Participants trained', unit: '人次' },
} as const satisfies Record<string, Indicator>;

export type IndicatorId = keyof typeof indicators;

/** How one indicator compares between forms. */
export interface Relation {
  readonly indicator: IndicatorId;
  /** The generations in which the indicator is read, then those it is compared with. */
  readonly between: readonly [readonly GenerationId[], readonly GenerationId[]];
  /** `exact`: the same count; `derived`: reached by adding up; `approximate`: close, but not the same count. */
  readonly quality: 'exact' | 'derived' | 'approximate';
  /** Indicators to add up on the other side; the same indicator where there is none. */
  readonly formula?: readonly IndicatorId[];
  readonly note: { readonly zh: string; readonly en: string };
}

/**
 * Where two forms share an id, the count is the same in both unless a relation here says otherwise. An
 * indicator that the other form neither has nor is given a formula for cannot be compared with it.
 */
export const crosswalk = [
  // g2008 with its successors: no national definitions, requests counted in 条
  { indicator: 'proactive.total', between: [['g2008'], ['g2014']], quality: 'approximate', note: { zh: '同一信息多渠道公开是否只计一条，g2008各地不一。', en: 'Whether an item disclosed in several channels counts once differed from place to place in g2008.' } },
  { indicator: 'proactive.channel.gazette', between: [['g2008'], ['g2014']], quality: 'approximate', note: { zh: 'g2008口径由各地自定。', en: 'In g2008 each place counted in its own way.' } },
  { indicator: 'proactive.channel.website', between: [['g2008'], ['g2014']], quality: 'approximate', note: { zh: 'g2008口径由各地自定。', en: 'In g2008 each place counted in its own way.' } },
  { indicator: 'proactive.normative_documents.disclosed', between: [['g2008'], ['g2014', 'g2019']], quality: 'approximate', note: { zh: 'g2008记新增的行政规范性文件，以条计。', en: 'g2008 counts new administrative normative documents, in items (条).' } },
  { indicator: 'requests.received.total', between: [['g2008'], ['g2014', 'g2019', 'g2021']], quality: 'approximate', note: { zh: 'g2008以条计，不以件计。', en: 'g2008 counts items (条), not requests (件).' } },
  { indicator: 'requests.received.in_person', between: [['g2008'], ['g2014']], quality: 'approximate', note: { zh: 'g2008以条计。', en: 'g2008 counts items (条).' } },
  { indicator: 'requests.received.fax', between: [['g2008'], ['g2014']], quality: 'approximate', note: { zh: 'g2008以条计。', en: 'g2008 counts items (条).' } },
  { indicator: 'requests.received.online', between: [['g2008'], ['g2014']], quality: 'approximate', note: { zh: 'g2008以条计，电子邮件另列一项。', en: 'g2008 counts items (条) and lists e-mail apart.' } },
  { indicator: 'requests.received.letter', between: [['g2008'], ['g2014']], quality: 'approximate', note: { zh: 'g2008以条计。', en: 'g2008 counts items (条).' } },
  { indicator: 'requests.outcome.total', between: [['g2008'], ['g2014', 'g2019', 'g2021']], quality: 'approximate', note: { zh: 'g2008以条计，答复类别各地不同。', en: 'g2008 counts items (条), and its kinds of replies differ from place to place.' } },
  { indicator: 'requests.outcome.granted', between: [['g2008'], ['g2014', 'g2019', 'g2021']], quality: 'approximate', note: { zh: 'g2008以条计。', en: 'g2008 counts items (条).' } },
  { indicator: 'requests.outcome.partially_granted', between: [['g2008'], ['g2014', 'g2019', 'g2021']], quality: 'approximate', note: { zh: 'g2008以条计。', en: 'g2008 counts items (条).' } },
  { indicator: 'requests.outcome.denied.total', between: [['g2008'], ['g2014']], quality: 'approximate', note: { zh: 'g2008有两种版式，其一把信息不存在、非本部门掌握、内容不明确也算作否决。', en: 'g2008 has two kinds of forms; one counts nonexistent, not held and unclear as denials too.' } },
  { indicator: 'requests.outcome.denied.state_secret', between: [['g2008'], ['g2014', 'g2019', 'g2021']], quality: 'approximate', note: { zh: 'g2008以条计，且只有部分版式列出。', en: 'g2008 counts items (条), and only some of its forms list it.' } },
  { indicator: 'requests.outcome.denied.trade_secret', between: [['g2008'], ['g2014']], quality: 'approximate', note: { zh: 'g2008以条计，且只有部分版式列出。', en: 'g2008 counts items (条), and only some of its forms list it.' } },
  { indicator: 'requests.outcome.denied.personal_privacy', between: [['g2008'], ['g2014']], quality: 'approximate', note: { zh: 'g2008以条计，且只有部分版式列出。', en: 'g2008 counts items (条), and only some of its forms list it.' } },
  { indicator: 'requests.outcome.denied.security_stability', between: [['g2008'], ['g2014', 'g2019', 'g2021']], quality: 'approximate', note: { zh: 'g2008以条计，且只有部分版式列出。', en: 'g2008 counts items (条), and only some of its forms list it.' } },
  { indicator: 'requests.outcome.denied.not_government_information', between: [['g2008'], ['g2014']], quality: 'approximate', note: { zh: 'g2008以条计，依据的是地方规定，不是《条例》。', en: 'g2008 counts items (条) by local rules, not by the Regulations.' } },
  { indicator: 'requests.outcome.denied.other_statutory', between: [['g2008'], ['g2014']], quality: 'approximate', note: { zh: 'g2008以条计，且只有部分版式列出。', en: 'g2008 counts items (条), and only some of its forms list it.' } },
  { indicator: 'requests.outcome.nonexistent', between: [['g2008'], ['g2014']], quality: 'approximate', note: { zh: 'g2008以条计，有的版式算作否决。', en: 'g2008 counts items (条), and some of its forms take it for a denial.' } },
  { indicator: 'requests.outcome.not_this_agency', between: [['g2008'], ['g2014']], quality: 'approximate', note: { zh: 'g2008以条计，有的版式算作否决。', en: 'g2008 counts items (条), and some of its forms take it for a denial.' } },
  { indicator: 'requests.outcome.unavailable.unclear', between: [['g2008'], ['g2019', 'g2021']], quality: 'approximate', note: { zh: 'g2008记申请内容不明确的，不问是否补正过，以条计。', en: 'g2008 counts unclear requests whether or not amended, in items (条).' } },
  { indicator: 'requests.outcome.not_processed.duplicate', between: [['g2008'], ['g2019', 'g2021']], quality: 'approximate', note: { zh: 'g2008只有上海浦东2008年8月起的版式列出，以条计。', en: 'In g2008 only the form of Pudong, Shanghai, since August 2008 lists it, in items (条).' } },
  { indicator: 'review.total', between: [['g2008'], ['g2014', 'g2019', 'g2021']], quality: 'approximate', note: { zh: 'g2008口径由各地自定。', en: 'In g2008 each place counted in its own way.' } },
  { indicator: 'litigation.total', between: [['g2008'], ['g2014']], quality: 'approximate', note: { zh: 'g2008口径由各地自定。', en: 'In g2008 each place counted in its own way.' } },
  { indicator: 'fees.requests.amount', between: [['g2008'], ['g2014']], quality: 'approximate', note: { zh: '口径各地自定；g2008表内以元计，g2014以万元计。', en: 'Each place counted in its own way; g2008 prints yuan, g2014 ten thousands of yuan.' } },
  { indicator: 'staff.total', between: [['g2008'], ['g2014']], quality: 'approximate', note: { zh: 'g2008称“指定专职人员”，却含兼职。', en: 'g2008 says “full-time staff” but includes part-time staff.' } },
  { indicator: 'staff.full_time', between: [['g2008'], ['g2014']], quality: 'approximate', note: { zh: 'g2014不含政府公报和政府网站的人员。', en: 'g2014 leaves out the staff of the gazette and the website.' } },
  { indicator: 'staff.part_time', between: [['g2008'], ['g2014']], quality: 'approximate', note: { zh: 'g2008口径由各地自定。', en: 'In g2008 each place counted in its own way.' } },
  { indicator: 'funding.dedicated', between: [['g2008'], ['g2014']], quality: 'approximate', note: { zh: 'g2008未说明是否含公报和网站的经费。', en: 'g2008 does not say whether gazette and website are included.' } },

  // Proactive disclosure
  { indicator: 'proactive.normative_documents.disclosed', between: [['g2014'], ['g2019']], quality: 'approximate', note: { zh: 'g2014以条计，g2019以件计。', en: 'g2014 counts items (条), g2019 documents (件).' } },
  { indicator: 'proactive.normative_documents.issued', between: [['g2014'], ['g2019', 'g2021']], quality: 'approximate', note: { zh: '都是当年制发的件数，名称和范围略有出入。', en: 'Documents issued in the year in both; name and scope differ slightly.' } },
  { indicator: 'proactive.normative_documents.issued', between: [['g2019'], ['g2021']], quality: 'approximate', note: { zh: 'g2021只计行政规范性文件。', en: 'g2021 counts administrative normative documents only.' } },
  { indicator: 'proactive.normative_documents.public_total', between: [['g2019'], ['g2021']], quality: 'approximate', formula: ['proactive.normative_documents.in_force'], note: { zh: '对外公开的可含已废止的，现行有效的也可有未公开的。', en: 'What is public may include repealed documents, and what is in force may include some that are not public.' } },
  { indicator: 'proactive.normative_documents.in_force', between: [['g2021'], ['g2019']], quality: 'approximate', formula: ['proactive.normative_documents.public_total'], note: { zh: '对外公开的可含已废止的，现行有效的也可有未公开的。', en: 'What is public may include repealed documents, and what is in force may include some that are not public.' } },
  { indicator: 'proactive.regulations.issued', between: [['g2019'], ['g2021']], quality: 'exact', note: { zh: '规章都应公开，新制作的即制发的。', en: 'All rules have to be public, so those newly made are those issued.' } },
  { indicator: 'proactive.regulations.public_total', between: [['g2019'], ['g2021']], quality: 'approximate', formula: ['proactive.regulations.in_force'], note: { zh: '对外公开的可含已废止的。', en: 'What is public may include repealed rules.' } },
  { indicator: 'proactive.regulations.in_force', between: [['g2021'], ['g2019']], quality: 'approximate', formula: ['proactive.regulations.public_total'], note: { zh: '对外公开的可含已废止的。', en: 'What is public may include repealed rules.' } },
  { indicator: 'proactive.administrative_licensing.decisions', between: [['g2019'], ['g2021']], quality: 'exact', note: { zh: '栏名加了“本年”，所计不变；依法未公开的决定也在内。', en: 'The head says “of the year” now; the count is the same and includes decisions lawfully not published.' } },
  { indicator: 'proactive.administrative_penalty.decisions', between: [['g2019'], ['g2021']], quality: 'exact', note: { zh: '栏名加了“本年”，所计不变。', en: 'The head says “of the year” now; the count is the same.' } },
  { indicator: 'proactive.administrative_coercion.decisions', between: [['g2019'], ['g2021']], quality: 'exact', note: { zh: '栏名加了“本年”，所计不变。', en: 'The head says “of the year” now; the count is the same.' } },

  // Requests
  { indicator: 'requests.received.total', between: [['g2014'], ['g2019', 'g2021']], quality: 'exact', note: { zh: 'g2014的收到申请数，就是后来第一项的总计列。', en: 'Requests received in g2014 are the total column of row 一 in later forms.' } },
  { indicator: 'requests.completed.total', between: [['g2014'], ['g2019', 'g2021']], quality: 'approximate', formula: ['requests.outcome.total'], note: { zh: '后者含上年结转而在本年办理的。', en: 'The later count includes requests carried over and handled in the year.' } },
  { indicator: 'requests.outcome.total', between: [['g2014'], ['g2019', 'g2021']], quality: 'approximate', note: { zh: 'g2014为八类答复，后来的总计还含不予处理和其他处理。', en: 'g2014 adds up eight kinds of replies; later totals include requests not processed and other outcomes.' } },
  { indicator: 'requests.outcome.total', between: [['g2019'], ['g2021']], quality: 'exact', note: { zh: '都是（七）总计。', en: 'Row （七）总计 in both.' } },
  { indicator: 'requests.outcome.granted', between: [['g2019', 'g2021'], ['g2014']], quality: 'derived', formula: ['requests.outcome.already_public', 'requests.outcome.granted'], note: { zh: '《条例》（2019年修订）第三十六条前两种情形都计入予以公开，已主动公开的也在内。', en: 'Granted covers the first two cases of Article 36 of the Regulations of 2019, so also what was public already.' } },
  { indicator: 'requests.outcome.granted', between: [['g2019'], ['g2021']], quality: 'exact', note: { zh: '都是（一）予以公开。', en: 'Row （一）予以公开 in both.' } },
  { indicator: 'requests.outcome.partially_granted', between: [['g2014'], ['g2019', 'g2021']], quality: 'exact', note: { zh: 'g2019起写明，区分处理的只计在这一项。', en: 'Since g2019 the form says that partial disclosure counts here only.' } },
  { indicator: 'requests.outcome.denied.total', between: [['g2014'], ['g2019', 'g2021']], quality: 'derived', formula: ['requests.outcome.denied.state_secret', 'requests.outcome.denied.prohibited_by_law', 'requests.outcome.denied.security_stability', 'requests.outcome.denied.third_party_rights', 'requests.outcome.denied.internal_affairs', 'requests.outcome.denied.process_information', 'requests.outcome.denied.enforcement_files', 'requests.outcome.denied.administrative_inquiry'], note: { zh: '后来的表不印小计；内部事务、过程性信息等原在其他情形或不是政府信息之下，范围有出入。', en: 'Later tables print no subtotal; internal affairs, process information and others stood elsewhere, so the scope differs.' } },
  { indicator: 'requests.outcome.denied.state_secret', between: [['g2014'], ['g2019', 'g2021']], quality: 'exact', note: { zh: '涉及国家秘密即属于国家秘密。', en: 'Concerning state secrets and being a state secret are the same ground.' } },
  { indicator: 'requests.outcome.denied.security_stability', between: [['g2014'], ['g2019', 'g2021']], quality: 'exact', note: { zh: '“三安全一稳定”是g2014所列四项的简称。', en: '“三安全一稳定” is short for the four grounds that g2014 names.' } },
  { indicator: 'requests.outcome.denied.third_party_rights', between: [['g2019', 'g2021'], ['g2014']], quality: 'derived', formula: ['requests.outcome.denied.trade_secret', 'requests.outcome.denied.personal_privacy'], note: { zh: '《条例》（2019年修订）第十五条所列不止这两项，略有出入。', en: 'Article 15 of the Regulations of 2019 covers more than these two.' } },
  { indicator: 'requests.outcome.denied.prohibited_by_law', between: [['g2019', 'g2021'], ['g2014']], quality: 'approximate', formula: ['requests.outcome.denied.other_statutory'], note: { zh: 'g2014的其他情形还可含后来另列的理由。', en: 'Other grounds in g2014 may include some that later forms list apart.' } },
  { indicator: 'requests.outcome.denied.other_statutory', between: [['g2014'], ['g2019', 'g2021']], quality: 'approximate', formula: ['requests.outcome.denied.prohibited_by_law', 'requests.outcome.denied.internal_affairs', 'requests.outcome.denied.process_information', 'requests.outcome.denied.enforcement_files'], note: { zh: '与第一项相当；后三项原来是否归入此处，各地不一。', en: 'Matches the first; whether the other three stood here before differs from place to place.' } },
  { indicator: 'requests.outcome.unavailable.not_held', between: [['g2019', 'g2021'], ['g2014']], quality: 'derived', formula: ['requests.outcome.not_this_agency', 'requests.outcome.nonexistent'], note: { zh: '大致为不属于本机关公开与信息不存在之和。', en: 'Roughly the sum of not for this agency to disclose and nonexistent.' } },
  { indicator: 'requests.outcome.not_this_agency', between: [['g2014'], ['g2019', 'g2021']], quality: 'approximate', formula: ['requests.outcome.unavailable.not_held'], note: { zh: '只是后者的一部分。', en: 'Only a part of the later count.' } },
  { indicator: 'requests.outcome.nonexistent', between: [['g2014'], ['g2019', 'g2021']], quality: 'approximate', formula: ['requests.outcome.unavailable.not_held'], note: { zh: '只是后者的一部分。', en: 'Only a part of the later count.' } },
  { indicator: 'requests.outcome.unavailable.unclear', between: [['g2019', 'g2021'], ['g2014']], quality: 'approximate', formula: ['requests.outcome.amendment_requested'], note: { zh: '告知补正是中间程序，补正后仍不明确是最后结果。', en: 'Asking for an amendment is a step on the way; still unclear after it is an outcome.' } },
  { indicator: 'requests.outcome.amendment_requested', between: [['g2014'], ['g2021']], quality: 'approximate', formula: ['requests.outcome.unavailable.unclear', 'requests.outcome.other.overdue_correction'], note: { zh: '告知补正之后补正妥当的，不在后者之内。', en: 'Requests amended as asked are not in the later count.' } },
  { indicator: 'requests.outcome.redirected', between: [['g2014'], ['g2019', 'g2021']], quality: 'approximate', formula: ['requests.outcome.denied.administrative_inquiry', 'requests.outcome.not_processed.petition_complaint'], note: { zh: '两项都告知申请人另循途径。', en: 'Both tell the applicant to go another way.' } },
  { indicator: 'requests.outcome.other.total', between: [['g2019'], ['g2021']], quality: 'derived', formula: ['requests.outcome.other.overdue_correction', 'requests.outcome.other.overdue_fee', 'requests.outcome.other.other'], note: { zh: 'g2021的报告沿用单行时，直接印出总数。', en: 'Reports of g2021 that keep the single row print the total itself.' } },

  // Administrative reconsideration, litigation and fees
  { indicator: 'review.total', between: [['g2014'], ['g2019', 'g2021']], quality: 'approximate', note: { zh: 'g2014没有尚未审结，后来的总计含尚未审结。', en: 'g2014 has no pending cases; later totals include them.' } },
  { indicator: 'review.upheld', between: [['g2014'], ['g2019', 'g2021']], quality: 'exact', note: { zh: '维持具体行政行为即结果维持。', en: 'Act upheld is what later forms call upheld.' } },
  { indicator: 'review.corrected', between: [['g2014'], ['g2019', 'g2021']], quality: 'exact', note: { zh: '被依法纠错即结果纠正。', en: 'Corrected according to law is what later forms call corrected.' } },
  { indicator: 'review.other', between: [['g2014'], ['g2019', 'g2021']], quality: 'approximate', note: { zh: 'g2014可含尚未审结的。', en: 'g2014 may include pending cases.' } },
  { indicator: 'litigation.total', between: [['g2008', 'g2014'], ['g2019', 'g2021']], quality: 'derived', formula: ['litigation.direct.total', 'litigation.after_review.total'], note: { zh: '后者含尚未审结，略有出入。', en: 'The later count includes pending cases.' } },
  { indicator: 'litigation.upheld', between: [['g2014'], ['g2019', 'g2021']], quality: 'derived', formula: ['litigation.direct.upheld', 'litigation.after_review.upheld'], note: { zh: '后来按是否经过复议分列。', en: 'Later forms tell cases brought directly from those brought after reconsideration.' } },
  { indicator: 'litigation.corrected', between: [['g2014'], ['g2019', 'g2021']], quality: 'derived', formula: ['litigation.direct.corrected', 'litigation.after_review.corrected'], note: { zh: '后来按是否经过复议分列。', en: 'Later forms tell cases brought directly from those brought after reconsideration.' } },
  { indicator: 'litigation.other', between: [['g2014'], ['g2019', 'g2021']], quality: 'derived', formula: ['litigation.direct.other', 'litigation.after_review.other'], note: { zh: '后来按是否经过复议分列。', en: 'Later forms tell cases brought directly from those brought after reconsideration.' } },
  { indicator: 'fees.requests.amount', between: [['g2008', 'g2014'], ['g2021']], quality: 'approximate', formula: ['fees.information_processing.amount'], note: { zh: '信息处理费只对超量申请收取，写在正文第六部分，性质不同；g2019没有对应项。', en: 'Information processing fees are charged for excessive requests only and stand in the prose of section 6; g2019 has nothing like them.' } },
] as const satisfies readonly Relation[];
