/** English words that tell what nobody in front of a product can see of it. */
import type { InsideWords } from '../inside-words.js';
import { sequences } from '../sequences.js';
import { phrases, words } from '../word-lists.js';

export const insideWords: InsideWords = {
  stores: words(`
    store stores stored storing insert inserts inserted inserting persist persists persisted persisting save saves saved
    write writes written delete deletes deleted update updates updated create creates created add adds added log logs
    logged record records recorded read reads query queries queried populate populates populated
  `),
  tables: words('table tables column columns'),
  rows: words('row rows'),
  beforeTables: words('in into to from on'),
  status: words('http status code codes'),
  answers: words(
    'return returns returned returning respond responds responded respond answer answers answered receive receives',
  ),
  statusNames: words(
    'ok created accepted not bad unauthorized unauthorised forbidden conflict error errors status response gone no internal unprocessable too',
  ),
  doubtful: words(
    'crud infrastructure test tests testing code ci cd pipeline pipelines coverage documentation suite git refactoring debt',
  ),
  plain: words('database data model store api sdk key frontend backend server front back end'),
  besidePlain: words(
    'query schema transaction table row column index connection endpoint request response call token return returns respond responds shall must error failure',
  ),
  shows: words('show shows shown display displays displayed see sees seen tell tells told hear hears'),
  standards: words(`
    aes-256 aes oauth oauth2 saml oidc openid totp tls ssl https bcrypt argon2 csrf xss cors sha-256 ldap fhir hl7 smtp
    scim pci wcag gdpr password access session
  `),
  signIns: words('oauth oauth2 saml oidc openid ldap scim kerberos'),
  ofQuality: words(`
    non nfr nonfunctional non-functional quality qualities performance security scalability reliability availability
    maintainability extensibility privacy compliance infrastructure operations operability deployment devops observability
    monitoring testability technical constraints
  `),
  doings: phrases(`
    cache hit rate
    cache hit
    cache hits
    unit test
    unit tests
    code coverage
    test coverage
    background job
    cron job
    foreign key
    primary key
    database transaction
    api call
    api calls
    api endpoint
    api request
    api requests
    api response
    rest endpoint
    request body
    request payload
    response body
    json payload
    json body
    response header
    request header
    query parameter
    stored procedure
    message queue
    event bus
    dead letter queue
    log file
    log level
    environment variable
    environment variables
    feature flag
    materialized view
    soft delete
    soft deleted
  `),
  storages: phrases(`
    local storage
    localstorage
    session storage
    sessionstorage
    indexeddb
    web storage
    browser storage
    browser cache
    key value store
    key-value store
  `),
  requestTargets: words('endpoint endpoints api apis url route uri server backend'),
  prerequisites: words('installed preinstalled pre-installed running'),
  buildersTitles: sequences(`
      adr/adrs/rfc/runbook/runbooks
      architecture/architectural decision/decisions/overview/document/description
      decision record/records
      technical/tech/system/software design/architecture
      design doc/docs/document
      ^ operations/ops/deployment/installation/architecture $
      operations/ops/deployment/installation/operator/operators/admin/administrator/administration manual/guide/handbook/instructions/page/notes
      running the? service/server/system/application/app/stack
    `),
};
