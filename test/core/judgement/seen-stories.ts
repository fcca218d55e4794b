/** Stories that differ in whatever the judgement looks at. */
export const DOCUMENTS: readonly string[] = [
  `# Ferry

As a passenger, I want to see which boat leaves next so that I know whether to run.

As a passenger, I want a React app so that I can book.

As a passenger, I want the timetable to be stored in Postgres so that the data is saved.

As a passenger, I want to be told by SMS when my boat is cancelled, so I can take the bus.

As a skipper, I want the pump to use machine learning so that the boat stays dry at night.

As a skipper, I want to log in with OAuth so that I can log in.

As a skipper, I want my crew's hours in the log so that nobody sails tired.

As a harbour master, I want us to migrate to Salesforce so that the harbour earns more.

As a harbour master, I want a dashboard in Power BI so that I have a better overview.

As a harbour master, I want an API so that the API can be called.

As a deckhand, I want to cancel my shift so that my shift is cancelled.

As a deckhand, I want to know at noon who is ill so that I can ask my brother before he goes home.

As a user, I want to click the button so that the page opens.

As a user, I want a faster search so that the experience is better.

As a user, I want notifications so that I am notified.

As a customer, I want an account so that the company can send me adverts.

As an admin, I want to delete accounts so that the database stays small.

As the system, I want to sync every 5 minutes so that the cache is fresh.

As a developer, I want to refactor the OrderService into microservices so that deployments are independent.

As a developer, I want a CI pipeline with Docker so that builds are reproducible.

As a product owner, I want to see the backlog in Jira so that I can plan the sprint.

As a data scientist, I want a Python notebook so that I can train models.

As a parent, I want to opt out of the AI so that my child's pictures stay with us.

As a teacher, I want a course about Kubernetes so that pupils understand it.

As a guest, I want no chatbot so that a person answers me.

As a guest, I want to pay with Apple Pay so that I need no cash at the pier.

As a guest, I want my tickets as PDF so that I can print them at home.

As a guest I want to view details so that I can view the details of my trip.

As a guest, I want wheelchair ramps at pier 3 to be marked so that I do not wait at the wrong one.

As a booking clerk, I want to export the CSV_FILE v2 from /reports/daily so that JSON ends up in S3.

As a fisher with 3 boats, I want prices without VAT only so that I can decide before the auction.

As a nurse, I want to use Excel so that I use Excel.

As a tenant, I want to set up Redis so that sessions are kept in Redis.

As a landlord, I want an iOS and Android app so that tenants download it.

I want heating.

As a baker, I want to sell more bread.

As a baker, I want an oven.
`,
  `# Parser library

\`\`\`ts
export const parse = (text: string) => text;
\`\`\`

As a library author, I want the parser to emit an AST so that plugins can walk it.

As a library author, I want types in TypeScript so that errors show in the editor.

As a maintainer, I want to deploy with Terraform so that the cluster comes back by itself.

As an API consumer, I want rate limits in the docs so that my job does not fail at night.

As a user, I want GraphQL so that I fetch only the fields I need.

As a site reliability engineer, I want alerts from Prometheus so that I am woken only when customers wait.
`,
  `# Shop

## As a shopper

- As a shopper, I want to filter shoes by size so that I only see what fits me.
- As a shopper, I want my basket kept for a week so that I can ask my sister first.
- As a shopper, I want one-click checkout so that conversion goes up.
- As a shopper, I want to register so that I can register.
- As a shopper, I want recommendations powered by AI so that I buy more.
- As a shopper, I want to see reviews, so I can see reviews of other people.
- As a shopper, I want to track the parcel on a map so that I am at home when it comes.
- As a shopper, I want the site to be responsive so that it works.
- As a shopper, I want the total to be calculated so that the total is correct.
- As a shopper, I want to save my card so that it is saved.
- As a shop owner, I want an ERP so that the stock is up to date.
- As a shop owner, I want to see what sells so that I order less of what does not.
- As a courier, I want the app to work offline so that I find the door in the valley.
- As a courier, I want a PWA with push notifications via Firebase so that I get push notifications.
`,
];
