/** 问答: the questions customers ask again and again; found and filled in where a log is answered. */
import './question.css';

export { AnswerPicker, type ChosenAnswer } from './answer-picker';
export { EnquiryCategoryField } from './category-field';
export { QuestionProposal } from './question-proposal';
export { questions } from './questions';
