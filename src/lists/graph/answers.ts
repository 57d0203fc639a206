/** What Graph's answers mean for whoever asked: a refusal that a person can act on, or an answer that was lost. */
import { StoreRefusal, type StoreRefusalReason } from '../../app/ports';
import { AnswerLost } from '../backing';
import { NO_ANSWER, type GraphAnswer } from './client';

export function isDone({ status }: GraphAnswer): boolean {
  return status >= 200 && status < 300;
}

/** A write that did not go through. */
export function writeFailure(answer: GraphAnswer): Error {
  if (answer.doubtful) return new AnswerLost(`the list did not answer (${told(answer)})`);
  return refusalOf(answer);
}

/** A read that did not go through changed nothing. */
export function refusalOf(answer: GraphAnswer): StoreRefusal {
  return new StoreRefusal(reasonOf(answer), told(answer));
}

function reasonOf({ status }: GraphAnswer): StoreRefusalReason {
  switch (status) {
    case 401:
      return 'signed-out';
    case 403:
      return 'no-permission';
    case 404:
      return 'list-not-found';
    case 400:
    case 405:
      return 'list-unsuitable';
    default:
      return 'unavailable';
  }
}

const LONGEST = 200;

function told(answer: GraphAnswer): string {
  if (answer.status === NO_ANSWER) return 'no answer';
  const { code, message } = errorOf(answer);
  return [String(answer.status), code, message].filter((part) => part !== '').join(' ').slice(0, LONGEST);
}

function errorOf({ body }: GraphAnswer): { code: string; message: string } {
  const error = (body as { error?: { code?: unknown; message?: unknown } } | null)?.error;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return { code: text(error?.code), message: text(error?.message) };
}

/** A unique value that is taken. The status alone does not tell: 400 is also said of a column that is not there. */
export function saysDuplicate(answer: GraphAnswer): boolean {
  return answer.status === 409 || (answer.status === 400 && /unique|duplicate|unik/i.test(errorOf(answer).message));
}

export function mayBeDuplicate({ status }: GraphAnswer): boolean {
  return status === 400 || status === 409;
}

/** Both say that the eTag is no longer the one given (onedrive-api-docs#1414). */
export function saysChanged({ status }: GraphAnswer): boolean {
  return status === 412 || status === 409;
}
