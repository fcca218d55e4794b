/** The suites that hold in every kind of VS Code. */
import './suites/writing.js';
import './suites/personas.js';
import './suites/configuration.js';
import './suites/commands.js';
import './suites/customers.js';
import './suites/pace.js';
import './suites/pages.js';
import './suites/mending.js';
