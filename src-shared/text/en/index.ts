import { calendar } from './calendar';
import { choices } from './choices';
import { complaint } from './complaint';
import { editor } from './editor';
import { fields } from './fields';
import { forms } from './forms';
import { frame } from './frame';
import { intake } from './intake';
import { ntf } from './ntf';
import { papers } from './papers';
import { photos } from './photos';
import { preview } from './preview';
import { recordFacts } from './record-facts';
import { register } from './register';
import { report } from './report';
import { settings } from './settings';
import { shell } from './shell';
import { task } from './task';
import { workspace } from './workspace';

export const en = {
  calendar,
  choices,
  complaint,
  editor,
  fields,
  forms,
  frame,
  intake,
  ntf,
  papers,
  photos,
  preview,
  recordFacts,
  register,
  report,
  settings,
  shell,
  task,
  workspace,
} as const;
