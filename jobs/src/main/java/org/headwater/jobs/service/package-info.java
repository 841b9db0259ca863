/** How the brand's own people serve customers. */
package org.headwater.jobs.service;
