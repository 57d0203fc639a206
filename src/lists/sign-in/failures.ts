/** What went wrong in a sign-in, as a refusal. Of the library's error only its code is kept: its text names accounts. */
import { StoreRefusal, type SignInRefusalReason } from '../../app/ports';

/** As the library's errors look. They are told by their names: its classes are not loaded where this is read. */
interface Failure {
  readonly name: string;
  readonly code: string;
  /** The number in Microsoft's `AADSTS65001`, or ''. */
  readonly number: string;
}

/** Entra's own numbers (learn.microsoft.com/entra/identity-platform/reference-error-codes). */
const BY_NUMBER: Readonly<Record<string, readonly number[]>> = {
  'sign-in-consent': [65001, 90008, 90094, 90095],
  'sign-in-setup': [
    50011, 50194, 65005, 70001, 70011, 90002, 500011, 500113, 650052, 650053, 650056, 650057, 700016, 700054, 900021, 900023, 900144, 900971,
    7000112, 7000218, 9002325, 9002326, 9002346,
  ],
  'sign-in-policy': [
    50005, 50055, 50072, 50074, 50076, 50078, 50079, 50097, 50125, 50131, 50144, 50158, 53000, 53001, 53002, 53003, 53004, 53011, 530002, 530003, 530004,
  ],
  'sign-in-account': [50020, 50034, 50053, 50057, 50105, 50177, 50178, 51004, 90072],
  'sign-in-cancelled': [50199, 65004],
  'sign-in-unreachable': [90006, 90020, 90024, 90033],
};

const BY_CODE: Readonly<Record<string, readonly string[]>> = {
  'sign-in-consent': ['consent_required'],
  'sign-in-setup': ['unauthorized_client', 'invalid_client', 'invalid_scope', 'invalid_resource', 'invalid_request', 'unsupported_response_type'],
  'sign-in-policy': ['interaction_required', 'login_required', 'interrupted_user', 'bad_token', 'ux_not_allowed'],
  'sign-in-account': ['no_account_found'],
  'sign-in-cancelled': ['user_cancelled', 'user_canceled', 'access_denied'],
  'sign-in-blocked': ['popup_window_error', 'empty_window_error', 'block_nested_popups', 'interaction_in_progress'],
  'sign-in-timeout': ['timed_out', 'monitor_popup_timeout', 'monitor_window_timeout', 'user_timeout_reached'],
  'sign-in-unreachable': [
    'no_network_connectivity', 'network_error', 'post_request_failed', 'get_request_failed', 'failed_to_parse_response',
    'endpoints_resolution_error', 'openid_config_error', 'temporarily_unavailable', 'server_error',
  ],
};

export function signInRefusal(error: unknown): StoreRefusal {
  if (error instanceof StoreRefusal) return error;
  const failure = failureOf(error);
  return new StoreRefusal(reasonOf(failure), failure.number === '' ? failure.code : `AADSTS${failure.number}`);
}

/** There is no account yet, or what renews its tokens is no longer taken (a page's holds for a day: AADSTS700084). */
const ASK_FOR: readonly string[] = ['no_account_error', 'no_account_found', 'no_account_in_silent_request', 'invalid_grant'];

/** Whether the person has to be asked. */
export function needsPerson(error: unknown): boolean {
  const { name, code } = failureOf(error);
  return name === 'InteractionRequiredAuthError' || ASK_FOR.includes(code);
}

/** Excel said that it signs in for add-ins, and then did not. */
export function brokerIsMissing(error: unknown): boolean {
  return failureOf(error).code === 'nested_app_auth_bridge_disabled';
}

export function hasTimedOut(error: unknown): boolean {
  return failureOf(error).name === 'TimeoutError';
}

function reasonOf({ name, code, number }: Failure): SignInRefusalReason {
  if (name === 'TimeoutError') return 'sign-in-timeout';
  const found = named(BY_NUMBER, Number(number)) ?? named(BY_CODE, code);
  return found ?? (name === 'InteractionRequiredAuthError' ? 'sign-in-policy' : 'sign-in-failed');
}

function named<T>(table: Readonly<Record<string, readonly T[]>>, value: T): SignInRefusalReason | undefined {
  return Object.keys(table).find((reason) => table[reason]?.includes(value)) as SignInRefusalReason | undefined;
}

function failureOf(error: unknown): Failure {
  const { name, errorCode, errorMessage, errorNo } = (typeof error === 'object' && error !== null ? error : {}) as Readonly<Record<string, unknown>>;
  const code = typeof errorCode === 'string' && /^\w{1,60}$/.test(errorCode) ? errorCode : '';
  const number = /AADSTS(\d{4,8})\b/.exec(`${text(errorMessage)} ${text(errorCode)}`)?.[1] ?? /^\d{4,8}$/.exec(text(errorNo))?.[0] ?? '';
  return { name: text(name), code, number };
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
