import { calendar } from './calendar';
import { care } from './care';
import { choices } from './choices';
import { complaint } from './complaint';
import { costs } from './costs';
import { customer } from './customer';
import { customerTemplate } from './customer-template';
import { dated } from './dated';
import { delivery } from './delivery';
import { dossier } from './dossier';
import { editor } from './editor';
import { feedback } from './feedback';
import { feedbackSheet } from './feedback-sheet';
import { fields } from './fields';
import { files } from './files';
import { forms } from './forms';
import { frame } from './frame';
import { goodsReturn } from './goods-return';
import { handOver } from './hand-over';
import { intake } from './intake';
import { mail } from './mail';
import { notices } from './notices';
import { ntf } from './ntf';
import { order } from './order';
import { packages } from './packages';
import { papers } from './papers';
import { photos } from './photos';
import { preview } from './preview';
import { question } from './question';
import { record } from './record';
import { recordFacts } from './record-facts';
import { register } from './register';
import { reminder } from './reminder';
import { report } from './report';
import { service } from './service';
import { serviceSummary } from './service-summary';
import { settings } from './settings';
import { shell } from './shell';
import { survey } from './survey';
import { task } from './task';
import { visit } from './visit';
import { workPapers } from './work-papers';
import { workspace } from './workspace';

export const en = {
  calendar,
  care,
  choices,
  complaint,
  costs,
  customer,
  customerTemplate,
  dated,
  delivery,
  dossier,
  packages,
  editor,
  feedback,
  feedbackSheet,
  fields,
  files,
  forms,
  frame,
  goodsReturn,
  handOver,
  intake,
  mail,
  notices,
  ntf,
  order,
  papers,
  photos,
  preview,
  question,
  record,
  recordFacts,
  register,
  reminder,
  report,
  service,
  serviceSummary,
  settings,
  shell,
  survey,
  task,
  visit,
  workPapers,
  workspace,
} as const;
