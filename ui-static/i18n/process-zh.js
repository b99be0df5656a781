/** What is written in the drawn process models, by the English words that stand in the BPMN files; Chinese. */

/** @type {Record<string, string>} */
export const processNames = {
  'A nodule case from arrival to outcome': '肺结节病例：从接收影像到随访结局', 'The human-computer MDT': '人机多学科会诊',
  'Case opened': '病例建立', 'Case re-opened': '病例重新开启', 'Case closed': '病例关闭', 'Case ends undecided': '病例未决策即结束', 'Cancelled at any time': '随时可取消', 'case is cancelled': '病例被取消',
  'Is the series limited?': '影像是否受限？', 'Retake the series, or accept it': '重新采集或接受该序列', 'new series arrives': '新序列到达', 'late series revises the case': '迟到序列更新病例',
  'Open the reads, one per reader': '为每位阅片者开启阅片', '2A Assess: read independently': '2A 评估：各自独立阅片', 'Is the history taken?': '病史是否已询问？', '1A Ask (terminal doctor)': '1A 询问（首诊医生）',
  'Read blind (radiologist)': '独立盲读（放射科医生）', 'Read with the model, sealed': '模型阅片（密封）', 'Has the model read?': '模型是否已阅片？', 'Read a second time (2nd radiologist)': '第二阅片（另一位放射科医生）',
  'Compare the reads, apply rules': '比较阅片，应用规则', 'Do the reads disagree?': '阅片是否不一致？', 'Reconcile (2nd radiologist)': '分歧复核（另一位放射科医生）', '3A Advise (expert)': '3A 建议（专家）',
  'Must a panel decide?': '是否须由会诊决策？', 'Human-computer MDT decides': '人机多学科会诊决策', '4A Arrange (expert)': '4A 安排（专家）', '5A Assist (terminal doctor)': '5A 辅助（首诊医生）',
  'Wait for follow-up': '等待随访', 'follow-up is due': '随访到期', 'outcome arrives early': '结局提前获知', 'Record outcome (terminal doctor)': '记录结局（首诊医生）', 'Is the outcome final?': '结局是否为最终？',
  'Panel is called': '发起会诊', 'Convene (coordinator)': '召集会诊（协调员）', 'Vote first, alone (each member)': '首轮独立投票（每位成员）', 'chair reveals the votes': '主席公布投票', 'chair reveals before all have voted': '未全部投票前由主席公布',
  'Discuss (chair leads)': '讨论（主席主持）', 'Vote again (each member)': '第二轮投票（每位成员）', 'chair concludes': '主席结束会诊', 'chair concludes before all have voted': '未全部投票前由主席结束',
  'Was there a quorum?': '是否达到法定人数？', 'Sign, keep dissent (chair)': '签署并保留异议（主席）', 'Decision signed': '决策已签署', 'no: meet again': '否：再次会诊',
  remind: '提醒', escalate: '升级', yes: '是', no: '否', 'yes, in a major way': '是，重大分歧',
};
