/** Members: points, levels, cards, rights, and what old customers bring new ones by. */
package org.headwater.jobs.members;
