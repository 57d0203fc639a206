/** Excel's side of nested app authentication, as the library speaks to it: a script put into the page before its own. */
import { APP } from '../fake-msal';

/** `window.excel.silent` and `.dialog` say how each is answered: a token, or the status of a bridge's error. */
export const BRIDGE = `
  window.excel = { silent: 'token', dialog: 'token', asked: [] };
  const listeners = [];
  const answerOf = ({ method, tokenParams }) => {
    window.excel.asked.push(method);
    if (method === 'GetInitContext') return { success: true, initContext: { sdkName: 'excel', sdkVersion: '1', capabilities: {}, accountContext: null } };
    const how = method === 'GetToken' ? window.excel.silent : window.excel.dialog;
    if (how !== 'token') return { success: false, error: { status: how } };
    const claims = { ver: '2.0', aud: tokenParams.clientId, tid: '${APP.tenant}', oid: 'anna', sub: 'anna', name: 'Anna Andersson', preferred_username: 'anna@region.example' };
    return {
      success: true,
      token: { access_token: 'from-excel-' + window.excel.asked.length, id_token: btoa('{"alg":"none"}') + '.' + btoa(JSON.stringify(claims)) + '.', expires_in: 3600, scope: tokenParams.scope },
      account: { environment: 'login.microsoftonline.com', homeAccountId: 'anna.${APP.tenant}', localAccountId: 'anna', tenantId: '${APP.tenant}', username: 'anna@region.example' },
    };
  };
  window.nestedAppAuthBridge = {
    addEventListener: (_, listener) => listeners.push(listener),
    postMessage: (message) => {
      const request = JSON.parse(message);
      const answer = { messageType: 'NestedAppAuthResponse', requestId: request.requestId, ...answerOf(request) };
      setTimeout(() => listeners.forEach((listener) => listener({ data: JSON.stringify(answer) })));
    },
  };
`;
