/** Where somebody was going when they were asked to sign in; kept by the browser that asked, for as long as a link holds. */
const name = 'goal';
const seconds = 1_800;

/** The cookie that remembers a page of the app, as a path with its query. */
export function rememberGoal(path: string, secure: boolean): string {
  return cookie(encodeURIComponent(path), seconds, secure);
}

/** The page that was remembered; null where none was, or what the browser sent is no page of this app. */
export function goalOf(cookies: string | null): string | null {
  const value = /(?:^|;\s*)goal=([^;]*)/.exec(cookies ?? '')?.[1];
  if (!value) return null;
  const path = URL.parse(decoded(value), 'http://app.invalid');
  // "/.//elsewhere" ends as "//elsewhere", which a browser takes for another site.
  if (path?.origin !== 'http://app.invalid' || path.pathname.startsWith('//')) return null;
  return path.pathname + path.search;
}

export function forgetGoal(secure: boolean): string {
  return cookie('', 0, secure);
}

function cookie(value: string, maxAge: number, secure: boolean): string {
  const flags = `Max-Age=${maxAge}; Path=/sign-in; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return `${name}=${value}; ${flags}`;
}

/** Nothing a browser sends may break a page. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '/';
  }
}
