/** What people do that touches others or costs money: orders, shares, openings, answers to campaigns. */
package org.headwater.synthetic.life;
