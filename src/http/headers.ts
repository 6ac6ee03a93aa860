// Headers of every answer. The page loads nothing from elsewhere, runs no script that stands in the
// page itself, sends no form and is shown in no frame (Content Security Policy Level 3).
const policy: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
}

/** Nothing asks for a trusted type, so assigning text as script is refused altogether. */
const trustedTypes = "require-trusted-types-for 'script'; trusted-types 'none'"

export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    ...Object.entries(policy).map(([name, value]) => `${name} ${value}`),
    trustedTypes,
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

/** For a year this name is asked over HTTPS alone (RFC 6797). */
export const onlyHttps = ['strict-transport-security', 'max-age=31536000'] as const
