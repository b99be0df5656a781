/** Chinese words of the pages about guidelines, tables and their changes. */
import { under } from './under.js';

/** @type {Record<string, string>} */
export const rules = {
  ...under('nav', { rules: '指南' }),
  ...under('rules', {
    title: '指南', tabs: '本页各部分', try: '试算', tables: '规则表', changes: '变更', risk: '风险模型',
    lead: '任意输入，全部指南：哪一行作答，出自何处，改变什么会改变答案。不保存任何内容。', person: '患者与检查', nodule: '结节 {number}', addNodule: '增加结节', removeNodule: '删除结节 {number}',
    evaluate: '询问全部指南', evaluated: '全部指南已作答。', answers: '答案', noAnswer: '填写已知内容后询问。', governs: '主导', nobodyGoverns: '没有主导指南，需个体化决定。',
    missing: '缺少：{missing}。', inputs: '询问内容', trail: '查询过的全部行（{count}）', flags: '请注意', whatIf: '改变什么会改变答案？', searching: '正在搜索…', noWitness: '单独改变任何一项都不会改变答案。',
    witness: '{fact}由 {from} 变为 {to}：{category} {action}', witnessNumber: '{fact}由 {from} 变为 {to} {unit}（{change}）：{category} {action}', radius: '距最近的另一答案：{mm} 毫米。', noRadius: '仅改变大小不会改变答案。',
    within: '在测量误差之内', beyond: '超出测量误差', seeTable: '在表中查看该行', agree: '没有指南与主导指南不一致。',
    ofNodule: '由结节 {nodule} 决定', ownWord: '自定名称：政策', riskLead: '每个模型各自作答；缺少的输入会被指出，绝不猜测。', riskSubmit: '计算', riskDone: '各模型已作答。', model: '模型', probability: '概率', computed: '计算依据',
  }),
  ...under('ruleState', { RULED: '已判定', NOT_APPLICABLE: '不适用', INSUFFICIENT_DATA: '数据不足', READER_DECIDES: '由阅片者决定' }),
  ...under('rulesField', {
    context: '检查原因', region: '地区', age: '年龄', risk: '风险分层', multiplicity: '结节数目', flags: '检查相关', finding: '所见', status: '变化', longMm: '长径', shortMm: '短径', meanMm: '平均直径', solidMm: '实性成分',
    volumeMm3: '体积', solidVolumeMm3: '实性成分体积', priorMeanMm: '既往平均直径', priorSolidMm: '既往实性成分', priorCategory: '既往 Lung-RADS 分类', monthsSincePrior: '间隔月数', vdtDays: '体积倍增时间', volumeChangePercent: '体积变化',
    brockPercent: 'Brock 概率', herderPercent: 'Herder 概率', pretestPercent: '验前概率', noduleFlags: '结节相关', meanHint: '可代替长短径。', sex: '性别', smoking: '吸烟', yearsSinceQuit: '戒烟年数', familyLungCancer: '肺癌家族史', familyAnyCancer: '任何癌症家族史',
    emphysema: '肺气肿', extrathoracicCancer: '胸外恶性肿瘤', previousLungCancer: '既往肺癌', yearsSinceCancer: '距该癌症年数', type: '类型', lobe: '肺叶', noduleCount: 'CT 上结节数', spiculation: '毛刺', calcification: '钙化', clearBorder: '边界清楚', petUptake: 'PET 摄取',
  }),
  ...under('findingKind', {
    none: '无结节', solid: '实性', part_solid: '部分实性', non_solid: '非实性（磨玻璃）', juxtapleural: '胸膜旁，良性形态', perifissural_typical: '典型叶间裂旁', benign_calcified: '良性钙化', fat: '含脂肪', airway_subsegmental: '亚段气道内', airway_segmental: '段或更大气道内',
    cyst_thin: '薄壁囊腔', cyst_thick: '厚壁囊腔', cyst_multilocular: '多房囊腔', cyst_fluid: '含液囊腔', cysts_multiple: '多发囊腔', cavitary: '空洞', cyst_with_nodule: '囊腔伴结节',
  }),
  ...under('change', {
    baseline: '首次发现', new: '新发', stable: '稳定', decreased: '缩小', growing: '增大', slow_growing: '缓慢增大', resolved: '消失', growing_cyst: '囊腔增大', growing_wall: '囊壁增厚', increased_loculation: '分房增多', new_opacity: '新发密度影',
  }),
  ...under('examFlag', {
    prior_pending: '正在调取既往 CT', not_evaluable: '部分肺无法评估', infectious_pattern: '感染样表现', concerning_for_cancer: '感染样但更疑为癌', s_modifier: '其他重要发现（S）', partial_ct: '仅显示部分肺', known_cancer: '已知原发癌', immunosuppressed: '免疫抑制', unfit_for_treatment: '不适合或拒绝治疗',
  }),
  ...under('noduleFlag', {
    suspicious: '可疑征象', proven_benign: '证实为良性', solid_growing: '实性成分增大或新出现', concerning_morphology: '形态可疑', volumetry: '采用体积测量随访', ggn_doubling: '磨玻璃一年内倍增', air_present: '含气，无软组织', tubular: '多发管状影',
  }),
  ...under('quantity', { diameter: '直径', volume: '体积' }),
  ...under('riskClass', { low: '低危', high: '高危' }),
  ...under('multiplicity', { single: '单发', multiple: '多发' }),
  ...under('uptake', { NONE: '无', FAINT: '轻度', MODERATE: '中度', INTENSE: '高度' }),
  ...under('fact', {
    size: '直径', solidPart: '实性成分', volume: '体积', brock: 'Brock 概率', herder: 'Herder 概率', pretest: '验前概率', volumeChange: '体积变化', vdt: '倍增时间', monthsSincePrior: '间隔月数', age: '年龄', risk: '风险分层', status: '变化',
  }),
  ...under('tables', {
    lead: '本服务器使用的每条规则都在这些表中。标签说明各有多少行依据如何。', table: '规则表', version: '版本', rows: '行数', sources: '依据', changed: '本地已变更', number: '行', rule: '规则', outcome: '答案', action: '处理', sentence: '文字', source: '来源',
    sourceText: '各行的出处', any: '任意', not: '除外：{what}', absent: '未知', policy: '命中策略', back: '全部规则表', change: '变更此表', history: '历史', noHistory: '此表在本地从未变更。', download: '文件', rollBack: '回退', rollBackWhy: '回退原因', rolledBack: '前一版本重新生效。', inForce: '生效版本：{version}。', event: '{what}，{who}，{at}：{reason}',
  }),
  ...under('changes', {
    lead: '一人提出新表；检查器加以证明；已存病例显示会改变什么；由另一人使其生效。', none: '尚无人提出变更。', table: '规则表', version: '版本', state: '状态', by: '提出者', at: '时间', cases: '会改变的病例', of: '{cases} 例中 {differences} 例', reason: '原因', propose: '提出', proposed: '新表已提出。',
    dmn: '规则表（DMN）', csv: '用例（CSV）', dmnHint: '请给出自己的版本号（camunda:versionTag）。', proposeLead: '请同时修改行与用例：检查器要求每行命中、每个界值两侧均有用例。在另一人同意之前不生效。', defects: '检查器无法证明此表（{count}）', refused: '文件被拒绝', rowsChanged: '改变的行', before: '之前', after: '之后', absent: '无此行',
    replay: '已存病例', replayed: '用两个版本对 {cases} 例已存病例判定；{differences} 例处理会不同。', unreadable: '{count} 例无法询问。', noDifference: '没有已存病例的处理会改变。', case: '病例', subject: '指南', direction: '方向', activate: '使其生效', activateWhy: '生效原因', activated: '新表已生效。', withdraw: '撤回', withdrawWhy: '撤回原因', withdrawn: '提议已撤回。', own: '由您提出：须由另一人使其生效。', back: '全部变更', events: '经过', base: '替代版本 {version}', more: '另有 {count} 例',
  }),
  ...under('changeState', { PROPOSED: '已提出', IN_FORCE: '生效中', REPLACED: '已被替代', WITHDRAWN: '已撤回', ROLLED_BACK: '已回退', ACTIVATED: '已生效' }),
  ...under('direction', { MORE_INTENSIVE: '更积极', LESS_INTENSIVE: '更保守', DIFFERENT: '不同' }),
  ...under('subject', { governing: '主导', panel: '会诊', 'risk-band': '风险分层' }),
  ...under('action', { 'table.proposed': '提出规则表', 'table.activated': '规则表生效', 'table.withdrawn': '撤回规则表', 'table.rolled-back': '回退规则表' }),
  ...under('problem', { 'gate-closed': '数据质量规则不允许结束此步骤（{rules}）。', 'table-refused': '这不是可以证明的普通决策表。', 'table-unsound': '检查器无法证明此表。', 'same-person': '由您提出，须由另一人使其生效。' }),
  ...under('leaving', { PATIENT_PREFERENCE: '患者意愿', COMORBIDITY: '合并疾病或体能', OTHER_GUIDELINE: '遵循另一指南', EARLIER_RESULTS: '既往影像或结果', LOCAL_CAPABILITY: '本地无法实施', OTHER: '其他' }),
  ...under('advise', { reasonCode: '偏离指南的原因' }),
  ...under('decision', { reasonCodeHint: '决定低于主导指南要求时必填。' }),
};
