import { accountEntity } from "./account-entity.ts";
import { ApiError, answer, type Call } from "./call.ts";

/** GET /.well-known/oauth-authorization-server (RFC 8414, Mastodon 4.3+). */
export function showOauthMetadata(call: Call): void {
  const { host, dress } = call.home;
  if (!dress.hasMetadata) throw new ApiError(404, "Not Found");
  const base = `https://${host}`;
  answer(call, {
    issuer: `${base}/`,
    service_documentation: "https://docs.joinmastodon.org/",
    authorization_endpoint: `${base}/oauth/authorize`,
    token_endpoint: `${base}/oauth/token`,
    app_registration_endpoint: `${base}/api/v1/apps`,
    revocation_endpoint: `${base}/oauth/revoke`,
    userinfo_endpoint: `${base}/oauth/userinfo`,
    scopes_supported: dress.scopes,
    response_types_supported: ["code"],
    response_modes_supported: ["query", "fragment", "form_post"],
    token_endpoint_auth_methods_supported: ["client_secret_basic", "client_secret_post"],
    grant_types_supported: ["authorization_code", "client_credentials"],
    code_challenge_methods_supported: ["S256"],
  });
}

const CONFIGURATION = {
  accounts: { max_featured_tags: 10, max_pinned_statuses: 5, max_profile_fields: 4 },
  statuses: { max_characters: 500, max_media_attachments: 4, characters_reserved_per_url: 23 },
  media_attachments: {
    supported_mime_types: ["image/jpeg", "image/png"],
    description_limit: 1500,
    image_size_limit: 16_777_216,
    image_matrix_limit: 33_177_600,
    video_size_limit: 103_809_024,
    video_frame_rate_limit: 120,
    video_matrix_limit: 8_294_400,
  },
  polls: { max_options: 4, max_characters_per_option: 50, min_expiration: 300, max_expiration: 2_629_746 },
};

/** GET /api/v2/instance. */
export function showInstance(call: Call): void {
  const { host, dress, user } = call.home;
  const base = `https://${host}`;
  answer(call, {
    domain: host,
    title: "Home of the wanderer",
    version: dress.version,
    source_url: "https://github.com/mastodon/mastodon",
    description: "The user's own instance in the Flockover test world",
    usage: { users: { active_month: 7 } },
    thumbnail: { url: `${base}/thumbnail.svg` },
    icon: [{ src: `${base}/thumbnail.svg`, size: "48x48" }],
    languages: ["en"],
    configuration: {
      ...CONFIGURATION,
      urls: { streaming: `wss://${host}`, status: null, about: `${base}/about` },
      vapid: { public_key: "" },
      translation: { enabled: false },
      limited_federation: false,
    },
    registrations: {
      enabled: false,
      approval_required: false,
      reason_required: false,
      message: null,
      url: null,
      min_age: null,
    },
    api_versions: { mastodon: 7 },
    contact: { email: `admin@${host}`, account: accountEntity(user, call.home) },
    rules: [],
  });
}

/** GET /api/v1/instance, the older form. */
export function showInstanceV1(call: Call): void {
  const { host, dress, user } = call.home;
  const base = `https://${host}`;
  answer(call, {
    uri: host,
    title: "Home of the wanderer",
    short_description: "The user's own instance in the Flockover test world",
    description: "",
    email: `admin@${host}`,
    version: dress.version,
    urls: { streaming_api: `wss://${host}` },
    stats: { user_count: 7, status_count: 84, domain_count: 40 },
    thumbnail: `${base}/thumbnail.svg`,
    languages: ["en"],
    registrations: false,
    approval_required: false,
    invites_enabled: false,
    configuration: CONFIGURATION,
    contact_account: accountEntity(user, call.home),
    rules: [],
  });
}

/** GET /api/v1/instance/peers: hosts this server has met. */
export function showPeers(call: Call): void {
  const hosts = [...call.home.state.known].map((address) => address.split("@")[1] ?? "");
  answer(call, [...new Set(hosts)].filter((host) => host !== call.home.host).sort());
}
