// Made from wasm/schema/boundary.schema.json by `./build.sh types`. Do not edit.

export type Op = "inspect" | "compare" | "checks" | "about" | "sites" | "text" | "write" | "use" | "draft" | "preview";
export type AnswerKind = "explained" | "not-right";
export type Level = "nothing" | "details" | "question" | "contradiction" | "several";
export type Role = "claim" | "conflict" | "context" | "record";
export type AnswerKind1 = "explained" | "not-right";
export type Surface = "overlay" | "panel";
export type Level1 = "nothing" | "details" | "question" | "contradiction" | "several";
export type Level2 = "nothing" | "details" | "question" | "contradiction" | "several";

export interface Boundary {
  request: Request;
  response: Response;
}
export interface Request {
  v: number;
  id: number;
  op: Op;
  document?: Document;
  other?: Document;
  now?: string;
  language?: string;
  report?: Report;
  format?: string;
  rules?: string;
  packs?: PackText[];
  trial?: Trial;
  dismissals?: Dismissal[];
}
export interface Document {
  kind: string;
  text: string;
  bytes?: string;
  pdf?: PDF;
  file?: string;
  url?: string;
  cut?: boolean;
  advert?: string;
  corrections?: Correction[];
  answers?: Answer[];
  memory?: Memory;
}
export interface PDF {
  pages: PDFPage[];
  properties: Properties;
  cut?: boolean;
}
export interface PDFPage {
  width: number;
  height: number;
  runs: PDFRun[];
  links?: PDFLink[];
}
export interface PDFRun {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  font?: string;
  bold?: boolean;
  angle?: number;
  hidden?: string;
}
export interface PDFLink {
  x: number;
  y: number;
  width: number;
  height: number;
  url: string;
}
export interface Properties {
  title?: string;
  author?: string;
  editor?: string;
  creator?: string;
  producer?: string;
  created?: string;
  modified?: string;
}
export interface Correction {
  path: string;
  value: string;
  was: string;
}
export interface Answer {
  finding: string;
  kind: AnswerKind;
  note?: string;
}
export interface Memory {
  /**
   * Items: 32 bytes in base64.
   */
  keys: string[];
  seen?: Trace[];
  common?: number[];
}
export interface Trace {
  scheme: number;
  key: string;
  id: string;
  day: string;
  label?: string;
  print: string;
}
export interface Report {
  version: number;
  file?: string;
  site?: string;
  level: Level;
  unread?: boolean;
  headline: string;
  because: string;
  findings: Finding[];
  answered?: Answered[];
  consistent: Consistent[];
  couldNotCheck: CouldNotCheck[];
  notices: string[];
  timeline: TimelineEntry[];
  profile: Resume;
  reading: Reading[];
  uncorrected?: Uncorrected[];
  properties?: Properties;
  comparison?: Comparison;
  packs?: Pack[];
  language: string;
  now: string;
}
export interface Finding {
  id: string;
  check: string;
  group: string;
  strength: string;
  pack?: string;
  root: number;
  title: string;
  says: string;
  evidence: Evidence[];
  innocent: string[];
  ask: string;
  sources: Source[];
  loweredBy?: string;
  dataDate: string;
}
export interface Evidence {
  role: Role;
  quote: string;
  note: string;
  where: Where[];
}
export interface Where {
  document?: number;
  node: number;
  start: number;
  end: number;
  text: string;
  path?: string;
  page?: number;
  line?: number;
  column?: number;
}
export interface Source {
  name: string;
  url: string;
  date: string;
}
export interface Answered {
  finding: Finding;
  answer: Answer;
}
export interface Consistent {
  check: string;
  claim: string;
  where: Where[];
}
export interface CouldNotCheck {
  check: string;
  claim: string;
  why: string;
  where: Where[];
  unsurely?: boolean;
}
export interface TimelineEntry {
  document?: number;
  lane: string;
  label: string;
  start: string;
  end: string;
  present: boolean;
  findings: string[];
}
export interface Resume {
  basics: Basics;
  work?: ResumeWork[];
  volunteer?: ResumeVolunteer[];
  education?: ResumeEducation[];
  skills?: ResumeSkill[];
  certificates?: ResumeCertificate[];
  meta?: ResumeMeta;
}
export interface Basics {
  name?: string;
  label?: string;
  email?: string;
  phone?: string;
  url?: string;
  summary?: string;
  location?: ResumeLocation;
  profiles?: ResumeProfile[];
}
export interface ResumeLocation {
  address?: string;
  city?: string;
  region?: string;
  countryCode?: string;
}
export interface ResumeProfile {
  network?: string;
  username?: string;
  url?: string;
}
export interface ResumeWork {
  name?: string;
  position?: string;
  location?: string;
  startDate?: string;
  endDate?: string;
  summary?: string;
  highlights?: string[];
}
export interface ResumeVolunteer {
  organization?: string;
  position?: string;
  startDate?: string;
  endDate?: string;
  summary?: string;
  highlights?: string[];
}
export interface ResumeEducation {
  institution?: string;
  area?: string;
  studyType?: string;
  level?: string;
  startDate?: string;
  endDate?: string;
  score?: string;
}
export interface ResumeSkill {
  name?: string;
  keywords?: string[];
}
export interface ResumeCertificate {
  name?: string;
  date?: string;
  issuer?: string;
  expires?: string;
}
export interface ResumeMeta {
  unsure?: ResumeUnsure[];
  file?: Properties;
  hidden?: ResumeHidden[];
}
export interface ResumeUnsure {
  path: string;
  sure: string;
  why?: string;
}
export interface ResumeHidden {
  how: string;
  words: string;
}
export interface Reading {
  document?: number;
  path: string;
  value: string;
  words: string;
  sure: string;
  why?: string;
  where: Where[];
  corrected?: boolean;
  confirmed?: boolean;
  fixed?: boolean;
}
export interface Uncorrected {
  path: string;
  value: string;
  why: string;
}
export interface Comparison {
  first: Side;
  second: Side;
  entries: Matched[];
}
export interface Side {
  called: string;
  file?: string;
  site?: string;
  profile: Resume;
}
export interface Matched {
  kind: string;
  how: string;
  why?: string;
  first: Entry[];
  second: Entry[];
  differences: string[];
  findings: string[];
}
export interface Entry {
  name: string;
  what: string;
  start: string;
  end: string;
  present: boolean;
  where: Where[];
}
export interface Pack {
  id: string;
  version: string;
  title: string;
  origin: string;
}
export interface PackText {
  text: string;
  origin: string;
  behind?: number;
  keys?: string[];
}
export interface Trial {
  pack: PackText;
  signature?: string;
  keys?: string[];
  last?: string;
  examples?: boolean;
}
export interface Dismissal {
  check: string;
  kind: AnswerKind1;
}
export interface Response {
  v: number;
  id: number;
  report?: Report;
  checks?: Summary[];
  about?: About;
  sites?: KnownSite[];
  text?: string[];
  written?: string;
  traces?: Remembered[];
  packs?: PackState[];
  preview?: PackPreview;
  error?: Error;
}
export interface Summary {
  id: string;
  group: string;
  strength: string;
  beside: boolean;
  signal: string;
  title: string;
  explain: string;
  innocent: string[];
  ask: string;
  sources: SummarySource[];
  parameters: SummaryParameter[];
  example: string;
  nearMiss: string;
}
export interface SummarySource {
  name: string;
  url: string;
}
export interface SummaryParameter {
  name: string;
  doc: string;
  unit: string;
  default: number;
  min: number;
  max: number;
}
export interface About {
  engine: string;
  protocol: number;
  report: number;
  dataDate: string;
}
export interface KnownSite {
  id: string;
  name: string;
  hosts: string[];
  surface: Surface;
  why: string;
  pack?: string;
}
export interface Remembered {
  trace: Trace;
  keys: number[];
  most: number;
}
export interface PackState {
  id: string;
  version: string;
  title: string;
  expires?: string;
  sites?: string[];
  faults?: Fault[];
}
export interface Fault {
  path: string;
  line: number;
  column: number;
  say: string;
  mend: string;
}
export interface PackPreview {
  pack: PackState;
  text: string;
  signature?: string;
  signed?: Signed;
  refused?: Refusal;
  offered?: string;
  offeredId?: string;
  changes?: Preview;
  readings?: Remembered[];
  findings?: Difference;
}
export interface Signed {
  key: string;
  at: string;
  id?: string;
  version?: string;
  expires?: string;
}
export interface Refusal {
  reason: string;
  say: string;
  mend: string;
}
export interface Preview {
  packs: PackChange[];
  settings: SettingChange[];
  entries: EntryChange[];
  conflicts: Conflict[];
  says: string;
}
export interface PackChange {
  step: string;
  id: string;
  title: string;
  origin: string;
  was: string;
  version: string;
  expires: string;
  says: string;
}
export interface SettingChange {
  of: string;
  path: string;
  check: string;
  was: string;
  is: string;
  by: string;
  says: string;
}
export interface EntryChange {
  of: string;
  step: string;
  id: string;
  name: string;
  kind: string;
  pack: string;
  what: string;
  says: string;
}
export interface Conflict {
  of: string;
  path: string;
  what: string;
  kept: string;
  lost: string;
  says: string;
}
export interface Difference {
  come: Finding[];
  go: Finding[];
  changed: OtherFinding[];
  before: Level1;
  after: Level2;
  says: string;
}
export interface OtherFinding {
  before: Finding;
  after: Finding;
}
export interface Error {
  code: string;
  message: string;
}
