/**
 * The shapes the server sends for a case. Sections that this person may not see are absent.
 *
 * @typedef {[number, number, number]} Triple
 * @typedef {{en:string, zh:string}} Sentence
 * @typedef {{id:string, kind:string, caseId:string, caseLabel:string, createdAt:string, dueAt?:string, claimedBy?:string, mine:boolean}} Task
 * @typedef {{ruleId:string, table:string, version:string, row:string|number, outcome:string, action?:string, sentence:Sentence, source:string}} Ruling
 * @typedef {{id?:string, type:string, centreMm:Triple, longMm:number, shortMm:number, solidLongMm?:number, solidShortMm?:number,
 *   lobe:string, margin:string, calcification:string, status:string, probability:number, category?:string}} Finding
 * @typedef {{id:string, centreMm:Triple, detectionScore:number, longMm:number, shortMm:number, meanMm:number, volumeMm3:number,
 *   solidMeanMm?:number, meanHu:number, type:string, riskP:number, riskLow:number, riskHigh:number}} ModelNodule
 * @typedef {{id:string, description:string, modality:string, columns:number, rows:number, slices:number, spacingMm:Triple,
 *   thicknessMm:number, kernel:string, verdict:string, primary:boolean,
 *   findings:{ruleId:string, verdict:string, value:string, bound:string, forbids?:string[], sentence:Sentence}[]}} Series
 * @typedef {{personId:string, displayName:string, specialty?:string, seat:string, present:boolean, votedFirst:boolean, votedSecond:boolean}} Member
 * @typedef {{by?:string, displayName?:string, plan:string, intervalMonths?:number, probability:number, confidence:number, reason?:string}} Vote
 * @typedef {object} Case
 * @property {string} id
 * @property {string} label
 * @property {string} state
 * @property {string} step
 * @property {number} version
 * @property {string} openedAt
 * @property {{name:string, patientId:string, sex:string, birthDate?:string, age?:number}} [patient]
 * @property {Series[]} [series]
 * @property {Record<string, any>} [history]
 * @property {{state:string, by?:string, lockedAt?:string, findings:Finding[], impression?:string}} [blindRead]
 * @property {{state:string, nodules?:ModelNodule[], provenance?:Record<string, any>, reason?:string}} [modelRead]
 * @property {Record<string, any>} [reconciliation]
 * @property {{level:string, rulings:Ruling[], pairs:{humanNodule?:string, modelNodule?:string, distanceMm?:number}[]}} [comparison]
 * @property {{governing?:Ruling, results:Ruling[], disagreements:any[]}} [guidelines]
 * @property {{models:any[], band?:string, ruling?:Ruling}} [risk]
 * @property {Ruling[]} [triggers]
 * @property {{by:string, at:string, plan:string, intervalMonths?:number, accepted:boolean, reason?:string}} [advice]
 * @property {{id:string, phase:string, members:Member[], quorum?:{met:boolean, ruling:Ruling}, votes?:{first?:Vote[], second?:Vote[]},
 *   consensus?:{reached:boolean, plan?:string, share:number, ruling:Ruling}}} [panel]
 * @property {{plan:string, intervalMonths?:number, reason:string, signedBy:string, signedAt:string, dissent:any[], signature?:string}} [decision]
 * @property {Record<string, any>} [arrangement]
 * @property {{dueAt?:string, outcome?:any}} [followup]
 * @property {{studyDate:string, state:string, images:number, peer:string, address:string}[]} [priors]
 * @property {{peer:string, state:string, attempts:number, problem?:string, storedAt?:string, nextAt?:string}[]} [writeBack]
 * @property {{step:string, state:string, version:number, author?:string, at?:string}[]} [steps]
 * @property {Task[]} [tasks]
 */
export {};
